package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.1.4.4 Server Network Data (TS_UD_SC_NET): the numbers of the channels.
 *
 * @param channels in the order in which the client asked for them; zero for one that is refused
 */
public record ServerNetworkData(int ioChannel, List<Integer> channels) implements ServerBlock {
    public static final int TYPE = 0x0C03;

    public ServerNetworkData {
        channels = List.copyOf(channels);
        requireChannel(ioChannel);
        channels.forEach(ServerNetworkData::requireChannel);
        if (channels.size() > ClientNetworkData.MAX_CHANNELS) {
            throw new IllegalArgumentException(channels.size() + " channels");
        }
    }

    static void requireChannel(int channel) {
        if ((channel & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("channel " + channel);
        }
    }

    public static ServerNetworkData read(WireReader in) {
        in.need(4, "TS_UD_SC_NET");
        int ioChannel = in.u16();
        int count = in.u16();
        if (count > ClientNetworkData.MAX_CHANNELS) {
            throw in.failure("channelCount", "at most 31", count);
        }
        in.need(count * 2, "TS_UD_SC_NET");
        List<Integer> channels = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            channels.add(in.u16());
        }
        if (count % 2 == 1 && in.remaining() >= 2) {
            in.need(2, "TS_UD_SC_NET").skip(2);
        }
        return new ServerNetworkData(ioChannel, channels);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u16(ioChannel).u16(channels.size());
        channels.forEach(out::u16);
        out.zeros(padding());
    }

    @Override
    public int size() {
        return 4 + channels.size() * 2 + padding();
    }

    /** The block is a multiple of four bytes. */
    private int padding() {
        return channels.size() % 2 * 2;
    }
}
