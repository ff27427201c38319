package dev.rejoin.pdu.channel;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a message for a static channel into chunks: [MS-RDPBCGR] 3.1.5.2.1. */
public final class Chunker {
    /** CHANNEL_CHUNK_LENGTH: what each peer takes without having said so. */
    public static final int CHUNK_SIZE = 1600;

    // LIMIT: [MS-RDPBCGR] 2.2.7.1.10 allows no VCChunkSize above this.
    private static final int LARGEST_CHUNK = 16256;

    private final int chunkSize;

    public Chunker() {
        this(CHUNK_SIZE);
    }

    /**
     * @param chunkSize VCChunkSize of the server for a client; a server always sends {@link
     *     #CHUNK_SIZE}
     */
    public Chunker(int chunkSize) {
        FieldRange.within(chunkSize, 1, LARGEST_CHUNK, "VCChunkSize");
        this.chunkSize = chunkSize;
    }

    /** Hands each chunk over, without a copy of the message. */
    public void split(byte[] message, int offset, int length, Sink sink) {
        int done = 0;
        do {
            int part = Math.min(chunkSize, length - done);
            int first = done == 0 ? ChannelHeader.CHANNEL_FLAG_FIRST : 0;
            int last = done + part == length ? ChannelHeader.CHANNEL_FLAG_LAST : 0;
            sink.chunk(new ChannelHeader(length, first | last), message, offset + done, part);
            done += part;
        } while (done < length);
    }

    public List<ChannelPdu> split(byte[] message) {
        List<ChannelPdu> chunks = new ArrayList<>();
        split(
                message,
                0,
                message.length,
                (header, source, offset, length) -> {
                    byte[] part = Arrays.copyOfRange(source, offset, offset + length);
                    chunks.add(new ChannelPdu(header, Bytes.owning(part)));
                });
        return chunks;
    }

    /** Takes one chunk: the header, and where its data is in the message. */
    @FunctionalInterface
    public interface Sink {
        void chunk(ChannelHeader header, byte[] source, int offset, int length);
    }
}
