package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.3.4.1 Channel Definition Structure: one static channel that the client wants.
 *
 * @param options never to be relied on: rdesktop writes them in the wrong byte order
 */
public record ChannelDefinition(String name, int options) implements Pdu {
    public static final int OPTION_INITIALIZED = 0x8000_0000;
    public static final int OPTION_ENCRYPT_RDP = 0x4000_0000;
    public static final int OPTION_COMPRESS_RDP = 0x0080_0000;
    public static final int OPTION_SHOW_PROTOCOL = 0x0020_0000;

    static final int SIZE = 12;
    private static final int NAME_SIZE = 8;

    public ChannelDefinition {
        if (name.length() > NAME_SIZE || name.chars().anyMatch(c -> c == 0 || c > 0xFF)) {
            throw new IllegalArgumentException("channel name " + name);
        }
    }

    public static ChannelDefinition read(WireReader in) {
        in.need(SIZE, "CHANNEL_DEF");
        return new ChannelDefinition(in.latin1(NAME_SIZE), in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.latin1(name).zeros(NAME_SIZE - name.length()).u32(options);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
