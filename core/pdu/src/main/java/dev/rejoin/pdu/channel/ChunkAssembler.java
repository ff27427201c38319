package dev.rejoin.pdu.channel;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/** Puts the chunks of one static channel together again, up to a limit. */
public final class ChunkAssembler {
    private final int largestMessage;
    private final WireWriter collected = new WireWriter();
    private boolean open;
    private int expected;

    public ChunkAssembler(int largestMessage) {
        this.largestMessage = largestMessage;
    }

    /**
     * Takes the next chunk, decompressed, and returns the message when it is whole. Chunks without
     * a first one are passed over: they are the tail of a message that was given up.
     *
     * @throws DecodeException if the message is larger than it said, or than the limit
     */
    public Optional<Bytes> add(ChannelHeader header, Bytes data) {
        if (header.has(ChannelHeader.CHANNEL_FLAG_FIRST)) {
            begin(header);
        } else if (!open) {
            return Optional.empty();
        }
        if (data.size() > expected - collected.size()) {
            abandon();
            throw failure("at most " + expected + " bytes", "more");
        }
        if (header.has(ChannelHeader.CHANNEL_FLAG_LAST)) {
            return Optional.of(finish(data));
        }
        data.write(collected);
        return Optional.empty();
    }

    private void begin(ChannelHeader header) {
        abandon();
        // LIMIT: nothing is reserved by the announced length; still refuse it before collecting.
        if (header.length() > largestMessage) {
            throw failure("at most " + largestMessage, Integer.toString(header.length()));
        }
        open = true;
        expected = header.length();
    }

    private Bytes finish(Bytes last) {
        int size = collected.size() + last.size();
        if (size != expected) {
            int announced = expected;
            abandon();
            throw failure(announced + " bytes", Integer.toString(size));
        }
        if (collected.size() == 0) {
            abandon();
            return last;
        }
        last.write(collected);
        Bytes message = Bytes.owning(collected.toByteArray());
        abandon();
        return message;
    }

    private void abandon() {
        collected.clear();
        open = false;
        expected = 0;
    }

    private static DecodeException failure(String expected, String got) {
        return new DecodeException("CHANNEL_PDU_HEADER", "length", 0, expected, got);
    }
}
