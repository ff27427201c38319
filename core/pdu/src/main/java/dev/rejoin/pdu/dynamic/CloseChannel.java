package dev.rejoin.pdu.dynamic;

import dev.rejoin.wire.WireWriter;

/** [MS-RDPEDYC] 2.2.4 DYNVC Close PDU: the request, and the answer to it. */
public record CloseChannel(int channelId) implements DynamicPdu {
    public CloseChannel {
        DynamicHeader.checkChannelId(channelId);
    }

    @Override
    public void write(WireWriter out) {
        DynamicHeader.write(DynamicHeader.CLOSE, 0, channelId, out);
    }

    @Override
    public int size() {
        return DynamicHeader.SIZE + DynamicHeader.sizeOf(channelId);
    }
}
