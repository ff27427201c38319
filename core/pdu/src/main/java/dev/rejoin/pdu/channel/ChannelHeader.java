package dev.rejoin.pdu.channel;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.6.1.1 Channel PDU Header (CHANNEL_PDU_HEADER).
 *
 * @param length of the whole message, not of this chunk
 */
public record ChannelHeader(int length, int flags) implements Pdu {
    public static final int CHANNEL_FLAG_FIRST = 0x01;
    public static final int CHANNEL_FLAG_LAST = 0x02;
    public static final int CHANNEL_FLAG_SHOW_PROTOCOL = 0x10;
    public static final int CHANNEL_FLAG_SUSPEND = 0x20;
    public static final int CHANNEL_FLAG_RESUME = 0x40;
    public static final int CHANNEL_PACKET_COMPRESSED = 0x0020_0000;
    public static final int CHANNEL_PACKET_AT_FRONT = 0x0040_0000;
    public static final int CHANNEL_PACKET_FLUSHED = 0x0080_0000;

    public static final int SIZE = 8;

    private static final int COMPRESSION_SHIFT = 16;

    public ChannelHeader {
        FieldRange.within(length, 0, Integer.MAX_VALUE, "length");
    }

    public static ChannelHeader read(WireReader in) {
        in.need(SIZE, "CHANNEL_PDU_HEADER");
        return new ChannelHeader(in.count32("length", Integer.MAX_VALUE), in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(length).u32(flags);
    }

    @Override
    public int size() {
        return SIZE;
    }

    public boolean has(int flag) {
        return (flags & flag) == flag;
    }

    /** The flags as the bulk compressor knows them, type included. */
    public int compressionFlags() {
        return flags >> COMPRESSION_SHIFT & 0xFF;
    }
}
