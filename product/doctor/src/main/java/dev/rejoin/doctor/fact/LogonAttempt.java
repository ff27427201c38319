package dev.rejoin.doctor.fact;

import dev.rejoin.pdu.share.LogonErrors;
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
         * The desktop was there, which is not yet the user's own one.
         *
         * @param width of the desktop, 0 when the server did not say
         * @param notice what the server said about the logon, if it said more than that there is
         *     one
         */
        record Active(int width, int height, Welcome welcome, Optional<LogonErrors> notice)
                implements Result {}

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

    /** What a desktop is, as far as the server lets it be known. */
    public enum Welcome {
        /**
         * The user's own: the server said that somebody logged on, or the session's programs spoke.
         */
        LOGGED_ON,
        /** CredSSP took the password, and the server said no more. */
        PASSWORD_TAKEN,
        /**
         * The password went along in Client Info, and no sign of a session came: the server's own
         * logon screen, most likely, with a wrong password as with none.
         */
        LOGON_SCREEN
    }
}
