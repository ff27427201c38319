package dev.rejoin.pdu.dynamic;

import dev.rejoin.wire.WireWriter;

/** Cuts a message for a dynamic channel into PDUs: [MS-RDPEDYC] 3.1.5.1.1. */
public final class DynamicSplitter {
    /** Each PDU must fit one chunk of the static channel. */
    public static final int LARGEST_PDU = 1600;

    private DynamicSplitter() {}

    /** Hands each PDU over in a writer that holds nothing else and is used again. */
    public static void split(int channelId, byte[] message, int offset, int length, Sink sink) {
        DynamicHeader.checkChannelId(channelId);
        WireWriter out = new WireWriter(LARGEST_PDU);
        int done = 0;
        int header = DynamicHeader.SIZE + DynamicHeader.sizeOf(channelId);
        if (length > LARGEST_PDU - header) {
            int code = DynamicHeader.codeOf(length);
            DynamicHeader.write(DynamicHeader.DATA_FIRST, code, channelId, out);
            DynamicHeader.writeNumber(length, out);
            done = LARGEST_PDU - out.size();
            sink.pdu(out.bytes(message, offset, done));
        }
        do {
            int part = Math.min(LARGEST_PDU - header, length - done);
            DynamicHeader.write(DynamicHeader.DATA, 0, channelId, out.clear());
            sink.pdu(out.bytes(message, offset + done, part));
            done += part;
        } while (done < length);
    }

    /** Takes one PDU, which is valid until this returns. */
    @FunctionalInterface
    public interface Sink {
        void pdu(WireWriter pdu);
    }
}
