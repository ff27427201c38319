package dev.rejoin.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.session.EventKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of causes and the events that administrators know from Windows. */
final class EndOfConnectionTest {
    @ParameterizedTest
    @EnumSource
    void everyCauseHasItsEvent(CauseId id) {
        Cause cause = Cause.of(id, id.arguments().toArray(String[]::new));
        assertEquals(expected(id, false), EndOfConnection.kind(cause, false));
        assertEquals(expected(id, true), EndOfConnection.kind(cause, true));
    }

    /** Whoever adds a cause of the host has to decide here, too. */
    private static EventKind expected(CauseId id, boolean hadSession) {
        if (id.isConclusion()) {
            return hadSession ? EventKind.DISCONNECTED_WITH_REASON : EventKind.CONNECTION_ENDED;
        }
        return switch (id) {
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
            case HANDSHAKE_LIMIT ->
                    hadSession
                            ? EventKind.DISCONNECTED_WITH_REASON
                            : EventKind.INCOMPLETE_CONNECTIONS;
            case TOO_MANY_CONNECTIONS -> EventKind.INCOMPLETE_CONNECTIONS;
            case SESSION_LIMIT, DRAIN -> EventKind.LOGONS_REFUSED;
            case TAKEN_OVER -> EventKind.DISCONNECTED_BY_SESSION;
            case RECONNECT_REFUSED,
                    DEAD_LINK,
                    PEER_CLOSED,
                    PEER_RESET,
                    DISCONNECTED_BY_USER,
                    DISCONNECTED_BY_ADMINISTRATOR,
                    LOGGED_OFF_BY_USER,
                    LOGGED_OFF_BY_ADMINISTRATOR,
                    RESET_BY_ADMINISTRATOR,
                    DESKTOP_EXITED,
                    DESKTOP_VANISHED,
                    DESKTOP_NOT_RESPONDING,
                    DESKTOP_CANNOT_START,
                    SESSION_DELETED,
                    HOST_STOPPED,
                    HOST_RESTARTED,
                    HOST_REBOOTED,
                    STATE_UNWRITABLE,
                    INTERNAL_ERROR ->
                    hadSession ? EventKind.DISCONNECTED_WITH_REASON : EventKind.CONNECTION_ENDED;
            default -> throw new AssertionError("which event has " + id.word() + "?");
        };
    }
}
