package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.net.Heard;
import dev.rejoin.net.TlsAlert;
import dev.rejoin.net.Wary;
import dev.rejoin.net.WaryLink;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Framing;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** One message sent, and one whole message awaited. */
final class Question {
    /** What came back, and how long after the message was sent. */
    record Reply(Answer answer, Duration took) {}

    sealed interface Answer {
        /** A whole message of the awaited kind. */
        record Frame(Bytes bytes) implements Answer {}

        record None(Ending ending) implements Answer {}

        /** Under TLS, an alert in its place. */
        record Alert(TlsAlert alert) implements Answer {}
    }

    // LIMIT: what is shown of bytes that nobody understands.
    private static final int SHOWN = 256;

    private final Wary to;
    private final FrameKind kind;
    private final long begun = System.nanoTime();
    private final long end;
    private byte[] buffer = new byte[512];
    private int filled;

    private Question(Wary to, FrameKind kind, Duration limit) {
        this.to = to;
        this.kind = kind;
        this.end = begun + limit.toNanos();
    }

    static Reply ask(Wary to, byte[] message, FrameKind kind, Duration limit) {
        Question question = new Question(to, kind, limit);
        // A failed write shows in the read, behind what had come before it.
        to.write(message);
        Answer answer = question.await();
        return new Reply(answer, question.elapsed());
    }

    private Answer await() {
        try {
            int length = 0;
            while (length == 0 || filled < length) {
                Optional<Answer> over = fill(Duration.ofNanos(end - System.nanoTime()));
                if (over.isPresent()) {
                    return over.get();
                }
                length = Framing.length(kind, buffer, 0, filled);
            }
            if (filled > length && to instanceof WaryLink link) {
                link.unread(Bytes.of(Arrays.copyOfRange(buffer, length, filled)));
            }
            return new Answer.Frame(Bytes.owning(Arrays.copyOf(buffer, length)));
        } catch (DecodeException another) {
            return new Answer.None(new Ending.Said(said()));
        }
    }

    /** Empty when more has come. */
    private Optional<Answer> fill(Duration left) {
        return switch (to.read(left)) {
            case Heard.Octets(Bytes bytes) -> {
                add(bytes.toByteArray());
                yield Optional.empty();
            }
            case Heard.Alerted(TlsAlert alert) -> Optional.of(new Answer.Alert(alert));
            case Heard.Garbled(Bytes bytes, String _) ->
                    Optional.of(new Answer.None(new Ending.Said(bytes)));
            case Heard.Flood _ -> Optional.of(new Answer.None(new Ending.Said(said())));
            case Heard.Finished _ -> none(new Ending.Closed(elapsed()));
            case Heard.Reset _ -> none(new Ending.Reset(elapsed()));
            case Heard.Silence _ -> none(new Ending.Silent(elapsed()));
        };
    }

    private Optional<Answer> none(Ending ending) {
        return Optional.of(
                new Answer.None(filled == 0 ? ending : new Ending.Unfinished(said(), elapsed())));
    }

    private void add(byte[] bytes) {
        if (filled + bytes.length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, filled + bytes.length));
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private Bytes said() {
        return Bytes.owning(Arrays.copyOf(buffer, Math.min(filled, SHOWN)));
    }

    /** As much of a message that nobody understands as is shown. */
    static Bytes shown(Bytes message) {
        int size = Math.min(message.size(), SHOWN);
        return Bytes.read(message.reader().need(size, "message"), size);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
