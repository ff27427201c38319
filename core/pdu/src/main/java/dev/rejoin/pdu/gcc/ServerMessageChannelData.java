package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.1.4.5 Server Message Channel Data: the id to join; only if a client asked. */
public record ServerMessageChannelData(int channel) implements ServerBlock {
    public static final int TYPE = 0x0C04;

    public ServerMessageChannelData {
        ServerNetworkData.requireChannel(channel);
    }

    public static ServerMessageChannelData read(WireReader in) {
        return new ServerMessageChannelData(in.need(2, "TS_UD_SC_MCS_MSGCHANNEL").u16());
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u16(channel);
    }

    @Override
    public int size() {
        return 2;
    }
}
