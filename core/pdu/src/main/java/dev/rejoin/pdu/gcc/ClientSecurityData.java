package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.3.3 Client Security Data (TS_UD_CS_SEC): what the client can do of RDP's own
 * encryption; both fields are zero or without meaning under TLS.
 *
 * @param extendedMethods set in place of the other by French clients
 */
public record ClientSecurityData(int methods, int extendedMethods) implements ClientBlock {
    public static final int TYPE = 0xC002;

    public static final int METHOD_40BIT = 0x01;
    public static final int METHOD_128BIT = 0x02;
    public static final int METHOD_56BIT = 0x08;
    public static final int METHOD_FIPS = 0x10;

    public static ClientSecurityData read(WireReader in) {
        in.need(8, "TS_UD_CS_SEC");
        return new ClientSecurityData(in.i32(), in.i32());
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(methods).u32(extendedMethods);
    }

    @Override
    public int size() {
        return 8;
    }
}
