package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.3.5 Client Cluster Data (TS_UD_CS_CLUSTER): whether the client may be sent on
 * to another server, and which session it was sent to.
 */
public record ClientClusterData(int flags, int redirectedSessionId) implements ClientBlock {
    public static final int TYPE = 0xC004;

    public static final int REDIRECTION_SUPPORTED = 0x01;
    public static final int REDIRECTED_SESSIONID_FIELD_VALID = 0x02;
    public static final int REDIRECTED_SMARTCARD = 0x40;

    public static ClientClusterData read(WireReader in) {
        in.need(8, "TS_UD_CS_CLUSTER");
        return new ClientClusterData(in.i32(), in.i32());
    }

    /** One less than the number in the specification's names: 3 is REDIRECTION_VERSION4. */
    public int redirectionVersion() {
        return flags >> 2 & 0xF;
    }

    public boolean has(int flag) {
        return (flags & flag) == flag;
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(flags).u32(redirectedSessionId);
    }

    @Override
    public int size() {
        return 8;
    }
}
