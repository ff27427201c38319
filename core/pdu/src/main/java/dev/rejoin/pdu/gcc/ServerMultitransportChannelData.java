package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.4.6 Server Multitransport Channel Data: which UDP transports the server has.
 */
public record ServerMultitransportChannelData(int flags) implements ServerBlock {
    public static final int TYPE = 0x0C08;

    public static ServerMultitransportChannelData read(WireReader in) {
        return new ServerMultitransportChannelData(in.need(4, "TS_UD_SC_MULTITRANSPORT").i32());
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
