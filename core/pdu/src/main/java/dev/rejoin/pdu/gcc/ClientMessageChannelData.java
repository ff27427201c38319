package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.1.3.7 Client Message Channel Data: the client can join a message channel. */
public record ClientMessageChannelData(int flags) implements ClientBlock {
    public static final int TYPE = 0xC006;

    public static ClientMessageChannelData read(WireReader in) {
        return new ClientMessageChannelData(in.need(4, "TS_UD_CS_MCS_MSGCHANNEL").i32());
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
