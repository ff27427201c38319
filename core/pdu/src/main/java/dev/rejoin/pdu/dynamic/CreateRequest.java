package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPEDYC] 2.2.2.1 DYNVC Create Request PDU: the server opens a channel by its name. */
public record CreateRequest(int channelId, int priority, String channelName) implements DynamicPdu {
    // LIMIT: the whole PDU must fit one chunk of the static channel.
    private static final int LARGEST_NAME = 1500;

    public CreateRequest {
        DynamicHeader.checkChannelId(channelId);
        FieldRange.within(priority, 0, 3, "Pri");
        FieldRange.within(channelName.length(), 0, LARGEST_NAME, "ChannelName length");
        if (channelName.chars().anyMatch(c -> c == 0 || c > 0xFF)) {
            throw new IllegalArgumentException("a channel name is single-byte text");
        }
    }

    public static CreateRequest of(int channelId, String channelName) {
        return new CreateRequest(channelId, 0, channelName);
    }

    static CreateRequest readBody(DynamicHeader header, WireReader in) {
        int channelId = header.readChannelId(in);
        int length = in.remaining();
        String name = in.need(length, "DYNVC_CREATE_REQ").latin1(length);
        if (name.length() == length || name.length() > LARGEST_NAME) {
            throw in.failure("ChannelName", "a terminated name of at most 1500 bytes", length);
        }
        return new CreateRequest(channelId, header.special(), name);
    }

    @Override
    public void write(WireWriter out) {
        DynamicHeader.write(DynamicHeader.CREATE, priority, channelId, out);
        out.latin1(channelName).u8(0);
    }

    @Override
    public int size() {
        return DynamicHeader.SIZE
                + DynamicHeader.sizeOf(channelId)
                + channelName.length()
                + 1; // terminator
    }
}
