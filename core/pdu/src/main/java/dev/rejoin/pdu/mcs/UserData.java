package dev.rejoin.pdu.mcs;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.Tag;

/** The last field of both connect PDUs. */
final class UserData {
    private UserData() {}

    static Bytes read(BerReader fields, String name) {
        WireReader content = fields.contents(Tag.OCTET_STRING, name);
        if (content.remaining() > ConnectInitial.MAX_USER_DATA) {
            throw content.failure(
                    "userData",
                    "at most " + ConnectInitial.MAX_USER_DATA + " bytes",
                    content.remaining());
        }
        return Bytes.owning(content.rest());
    }

    /** By writing: BER lengths depend on what they cover, and this happens once a connection. */
    static int sizeOf(Pdu pdu) {
        WireWriter out = new WireWriter(1024);
        pdu.write(out);
        return out.size();
    }
}
