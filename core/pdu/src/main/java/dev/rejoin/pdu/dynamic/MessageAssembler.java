package dev.rejoin.pdu.dynamic;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/** Puts the data of one dynamic channel together again, up to a limit. */
public final class MessageAssembler {
    private final int largestMessage;
    private final WireWriter collected = new WireWriter();
    private int expected;

    public MessageAssembler(int largestMessage) {
        this.largestMessage = largestMessage;
    }

    /**
     * Begins a message, which may already be whole.
     *
     * @throws DecodeException if another message is not whole yet, or this one is too large
     */
    public Optional<Bytes> first(int length, Bytes data) {
        if (expected > 0) {
            throw failure("the rest of a message", "another message");
        }
        // LIMIT: nothing is reserved by the announced length; still refuse it before collecting.
        if (length > largestMessage) {
            throw failure("at most " + largestMessage + " bytes", Integer.toString(length));
        }
        if (data.size() > length) {
            throw failure("at most " + length + " bytes", Integer.toString(data.size()));
        }
        if (data.size() == length) {
            return Optional.of(data);
        }
        expected = length;
        data.write(collected);
        return Optional.empty();
    }

    /**
     * Goes on with a message, or takes a whole one where none has begun.
     *
     * @throws DecodeException if the message becomes larger than it said, or than the limit
     */
    public Optional<Bytes> next(Bytes data) {
        if (expected == 0) {
            return first(data.size(), data);
        }
        int size = collected.size() + data.size();
        if (size > expected) {
            throw failure("at most " + expected + " bytes", Integer.toString(size));
        }
        data.write(collected);
        if (size < expected) {
            return Optional.empty();
        }
        Bytes message = Bytes.owning(collected.toByteArray());
        collected.clear();
        expected = 0;
        return Optional.of(message);
    }

    private static DecodeException failure(String expected, String got) {
        return new DecodeException("DYNVC_DATA", "Length", 0, expected, got);
    }
}
