package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.PerReader;
import dev.rejoin.wire.asn1.PerWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** [T.124] 8.7 ConnectData and the one set of user data in it: what request and response share. */
final class Conference {
    // LIMIT: a PER length has fourteen bits, and the outer one counts what stands around the data.
    static final int MAX_USER_DATA = 0x3FFF - 64;

    /** {itu-t recommendation t 124 version(0) 1}. */
    private static final byte[] T124 = {0, 20, 124, 0, 1};

    private static final int OBJECT_KEY = 0;
    private static final int H221_KEY_AND_VALUE = 0xC0;
    private static final int KEY_SIZE = 4;

    private Conference() {}

    /**
     * Reads what wraps the connect PDU. Its length is not believed: Windows writes 2A there
     * whatever follows.
     */
    static PerReader open(WireReader in, String name) {
        PerReader fields = new PerReader(in);
        int key = fields.choice(name);
        if (key != OBJECT_KEY) {
            throw in.failure("key", "an object identifier", key);
        }
        fields.objectIdentifier(T124, name);
        fields.length(name);
        return fields;
    }

    /** Reads the one set of user data, which must carry {@code key}, and gives its content. */
    static WireReader userData(PerReader fields, String key, String name) {
        WireReader in = fields.wire();
        in.need(2, name);
        int sets = in.u8();
        int form = in.u8();
        if (sets != 1 || form != H221_KEY_AND_VALUE) {
            throw in.failure("userData", "one set with a key", sets + " of form " + form);
        }
        byte[] got = fields.octetString(KEY_SIZE, name).rest();
        if (!Arrays.equals(got, key.getBytes(StandardCharsets.US_ASCII))) {
            throw in.failure("h221NonStandard", key, new String(got, StandardCharsets.ISO_8859_1));
        }
        return fields.octetString(0, name);
    }

    static void start(WireWriter out, int connectPduSize) {
        new PerWriter(out).choice(OBJECT_KEY).objectIdentifier(T124).length(connectPduSize);
    }

    static int startSize(int connectPduSize) {
        return 2 + T124.length + PerWriter.lengthSize(connectPduSize);
    }

    static void userData(WireWriter out, String key, int size) {
        out.u8(1).u8(H221_KEY_AND_VALUE).u8(0).latin1(key);
        new PerWriter(out).length(size);
    }

    static int userDataSize(int size) {
        return 3 + KEY_SIZE + PerWriter.lengthSize(size) + size;
    }

    static void require(int userDataSize) {
        if (userDataSize > MAX_USER_DATA) {
            throw new IllegalArgumentException("GCC user data of " + userDataSize + " bytes");
        }
    }
}
