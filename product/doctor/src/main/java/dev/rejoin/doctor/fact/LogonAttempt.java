package dev.rejoin.doctor.fact;

import dev.rejoin.protocol.connect.ConnectRefusal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt to log on with the user's credentials.
 *
 * @param phase the phase it came to, in the specification's words
 * @param result how it ended
 */
public record LogonAttempt(String user, String phase, Result result, Duration took)
        implements Fact {
    /** How it ended. */
    public sealed interface Result {
        /**
         * The desktop was there.
         *
         * @param width of the desktop, 0 when the server did not say
         */
        record Active(int width, int height) implements Result {}

        record Refused(ConnectRefusal why) implements Result {}

        /**
         * The server went without a word that the sequence understands.
         *
         * @param credSspVersion of the server, 0 when it had not said one
         * @param errorInfo what it said before, if anything
         */
        record Lost(Ending ending, int credSspVersion, OptionalInt errorInfo) implements Result {}

        /** TLS ended it with an alert. */
        record Alert(Optional<Integer> description, String words, int credSspVersion)
                implements Result {}

        /** Bytes that break a rule of the protocol. */
        record Malformed(String words) implements Result {}
    }
}
