package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.1.3.4 Client Network Data (TS_UD_CS_NET): the static channels that the client
 * wants, in the order in which the server numbers them.
 */
public record ClientNetworkData(List<ChannelDefinition> channels) implements ClientBlock {
    public static final int TYPE = 0xC003;

    // LIMIT: [MS-RDPBCGR] 2.2.1.3.4 allows no more.
    public static final int MAX_CHANNELS = 31;

    public ClientNetworkData {
        channels = List.copyOf(channels);
        if (channels.size() > MAX_CHANNELS) {
            throw new IllegalArgumentException(channels.size() + " channels");
        }
    }

    public static ClientNetworkData read(WireReader in) {
        in.need(4, "TS_UD_CS_NET");
        int count = in.count32("channelCount", MAX_CHANNELS);
        List<ChannelDefinition> channels = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            channels.add(ChannelDefinition.read(in));
        }
        return new ClientNetworkData(channels);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(channels.size());
        channels.forEach(channel -> channel.write(out));
    }

    @Override
    public int size() {
        return 4 + channels.size() * ChannelDefinition.SIZE;
    }
}
