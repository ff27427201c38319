package dev.rejoin.protocol;

import dev.rejoin.wire.WireWriter;
import java.util.Arrays;
import java.util.Optional;

/** One direction of a connection: bytes go in as they are written and come out as frames. */
final class Wire {
    private byte[] waiting = {};

    void send(byte[] bytes) {
        int size = waiting.length;
        waiting = Arrays.copyOf(waiting, size + bytes.length);
        System.arraycopy(bytes, 0, waiting, size, bytes.length);
    }

    void send(WireWriter out) {
        send(out.toByteArray());
        out.clear();
    }

    Optional<byte[]> take(FrameKind kind) {
        int length = Framing.length(kind, waiting, 0, waiting.length);
        if (length == 0 || length > waiting.length) {
            return Optional.empty();
        }
        byte[] frame = Arrays.copyOf(waiting, length);
        waiting = Arrays.copyOfRange(waiting, length, waiting.length);
        return Optional.of(frame);
    }

    boolean isEmpty() {
        return waiting.length == 0;
    }
}
