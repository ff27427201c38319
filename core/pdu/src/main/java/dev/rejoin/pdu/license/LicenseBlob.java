package dev.rejoin.pdu.license;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.12.1.2 Licensing Binary BLOB (LICENSE_BINARY_BLOB).
 *
 * @param type without meaning where the place says what the data is: senders write anything there
 */
public record LicenseBlob(int type, Bytes data) implements Pdu {
    public static final int ANY = 0;
    public static final int DATA = 1;
    public static final int RANDOM = 2;
    public static final int CERTIFICATE = 3;
    public static final int ERROR = 4;
    public static final int ENCRYPTED_DATA = 9;
    public static final int KEY_EXCHANGE_ALGORITHM = 13;
    public static final int SCOPE = 14;
    public static final int CLIENT_USER_NAME = 15;
    public static final int CLIENT_MACHINE_NAME = 16;

    private static final int HEADER_SIZE = 4;
    private static final String NAME = "LICENSE_BINARY_BLOB";

    public LicenseBlob {
        if ((type & ~0xFFFF) != 0 || data.size() > 0xFFFF) {
            throw new IllegalArgumentException("blob " + type + " of " + data);
        }
    }

    /** Text of single bytes with the zero that ends it. */
    public static LicenseBlob text(int type, String text) {
        return new LicenseBlob(
                type, Bytes.owning(new WireWriter().latin1(text).u8(0).toByteArray()));
    }

    public static LicenseBlob read(WireReader in) {
        in.need(HEADER_SIZE, NAME);
        int type = in.u16();
        int size = in.u16();
        return new LicenseBlob(type, Bytes.read(in.need(size, NAME), size));
    }

    public String text() {
        return data.reader().need(data.size(), NAME).latin1(data.size());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(type).u16(data.size());
        data.write(out);
    }

    @Override
    public int size() {
        return HEADER_SIZE + data.size();
    }
}
