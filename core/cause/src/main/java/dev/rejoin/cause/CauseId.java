package dev.rejoin.cause;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything this host can refuse or end something for. A constant names the arguments of its
 * sentence, in the order in which {@link Cause#of} takes them; numbers and words stand in the
 * catalogue.
 */
public enum CauseId {
    // Logging on.
    LOGON_FAILED("user"),
    ACCOUNT_DISABLED("user"),
    ACCOUNT_LOCKED("user", "until"),
    ACCOUNT_EXPIRED("user", "at"),
    PASSWORD_EXPIRED("user", "at"),
    PASSWORD_MUST_CHANGE("user"),
    LOGON_NOT_PERMITTED("user", "why"),
    TOO_MANY_FAILURES("address", "count"),
    RECONNECT_REFUSED("session", "why"),

    // Agreeing on security.
    NLA_REQUIRED("offered"),
    TLS_REQUIRED("offered"),
    NO_COMMON_SECURITY("offered", "accepted"),
    TLS_FAILED("why"),
    CREDSSP_VERSION_NOT_PERMITTED("offered", "required"),
    CREDSSP_FAILED("why"),

    // What the other side sent.
    BAD_BYTES("structure", "field", "offset", "expected", "got"),
    OUT_OF_SEQUENCE("got", "expected"),
    HANDSHAKE_LIMIT("limit", "phase"),
    TOO_MANY_CONNECTIONS("address", "limit"),

    // The link.
    DEAD_LINK("limit", "measure"),
    PEER_CLOSED("phase"),
    PEER_RESET("phase"),

    // People.
    DISCONNECTED_BY_USER("user"),
    DISCONNECTED_BY_ADMINISTRATOR("by"),
    LOGGED_OFF_BY_USER("user"),
    LOGGED_OFF_BY_ADMINISTRATOR("by"),
    RESET_BY_ADMINISTRATOR("by"),
    TAKEN_OVER("client", "address"),

    // The desktop behind the session.
    DESKTOP_EXITED("program", "status"),
    DESKTOP_VANISHED("program", "pid"),
    DESKTOP_NOT_RESPONDING("program", "time"),
    DESKTOP_CANNOT_START("program", "why"),

    // The host.
    SESSION_LIMIT("limit"),
    DRAIN,
    SESSION_DELETED("session", "by", "at", "why"),
    HOST_STOPPED("by"),
    HOST_RESTARTED,
    HOST_REBOOTED,
    STATE_UNWRITABLE("file", "why"),
    INTERNAL_ERROR("where", "what");

    // List.of makes lists that nobody can change; their type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> arguments;

    CauseId(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** The words of the constant, as the journal and the command line write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> arguments() {
        return arguments;
    }

    public static Optional<CauseId> of(String word) {
        for (CauseId id : values()) {
            if (id.word().equals(word)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
