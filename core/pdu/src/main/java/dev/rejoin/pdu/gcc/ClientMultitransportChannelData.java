package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.3.8 Client Multitransport Channel Data: which UDP transports the client has.
 */
public record ClientMultitransportChannelData(int flags) implements ClientBlock {
    public static final int TYPE = 0xC00A;

    public static ClientMultitransportChannelData read(WireReader in) {
        return new ClientMultitransportChannelData(in.need(4, "TS_UD_CS_MULTITRANSPORT").i32());
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(flags);
    }

    @Override
    public int size() {
        return 4;
    }
}
