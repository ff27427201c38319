package dev.rejoin.host;

import dev.rejoin.cause.Cause;
import dev.rejoin.session.Arbitration;
import dev.rejoin.session.EventKind;

/** Which event of the journal a cause is. */
final class EndOfConnection {
    private EndOfConnection() {}

    static EventKind kind(Cause cause, boolean hadSession) {
        return switch (cause.id()) {
            case ACCOUNT_LOGON_FAILED -> EventKind.LOGON_FAILED;
            case ACCOUNT_DISABLED,
                    ACCOUNT_LOCKED,
                    ACCOUNT_EXPIRED,
                    ACCOUNT_PASSWORD_EXPIRED,
                    ACCOUNT_MUST_CHANGE,
                    RIGHT_MISSING ->
                    EventKind.LOGON_REFUSED;
            case TOO_MANY_FAILURES -> EventKind.TOO_MANY_FAILURES;
            case CREDSSP_VERSION_NOT_PERMITTED -> EventKind.CREDSSP_VERSION_REFUSED;
            case NLA_REQUIRED_CLIENT_OFF,
                    TLS_REQUIRED,
                    NO_COMMON_SECURITY,
                    TLS_FAILED,
                    CREDSSP_FAILED ->
                    EventKind.SECURITY_ERROR;
            case BAD_BYTES, OUT_OF_SEQUENCE -> EventKind.PROTOCOL_ERROR;
            // With a session its user has logged on: no stranger, but a client that came no
            // further.
            case HANDSHAKE_LIMIT ->
                    hadSession
                            ? EventKind.DISCONNECTED_WITH_REASON
                            : EventKind.INCOMPLETE_CONNECTIONS;
            case TOO_MANY_CONNECTIONS -> EventKind.INCOMPLETE_CONNECTIONS;
            case SESSION_LIMIT, DRAIN -> EventKind.LOGONS_REFUSED;
            case TAKEN_OVER -> EventKind.DISCONNECTED_BY_SESSION;
            default -> hadSession ? EventKind.DISCONNECTED_WITH_REASON : EventKind.CONNECTION_ENDED;
        };
    }

    /** How a session was chosen, with what else there was. */
    static String choice(Arbitration arbitration) {
        return "Chosen by rule "
                + arbitration.rule()
                + "; candidates: "
                + (arbitration.candidates().isEmpty() ? "none" : arbitration.candidates())
                + ".";
    }
}
