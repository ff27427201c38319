package dev.rejoin.cause;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything this host can refuse or end something for, and everything the doctor can conclude
 * about another one. A constant names the arguments of its sentence, in the order in which {@link
 * Cause#of} takes them; numbers and words stand in the catalogue.
 */
public enum CauseId {
    // Logging on.
    ACCOUNT_LOGON_FAILED("user"),
    ACCOUNT_DISABLED("user"),
    ACCOUNT_LOCKED("user", "until"),
    ACCOUNT_EXPIRED("user", "at"),
    ACCOUNT_PASSWORD_EXPIRED("user", "at"),
    ACCOUNT_MUST_CHANGE("user"),
    RIGHT_MISSING("user", "why"),
    TOO_MANY_FAILURES("address", "count"),
    RECONNECT_REFUSED("session", "why"),

    // Agreeing on security.
    NLA_REQUIRED_CLIENT_OFF("offered"),
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
    INTERNAL_ERROR("where", "what"),

    // From here on what the doctor concludes about a server, and no host ends anything for.
    HEALTHY("target"),

    // Whether anything answers.
    DNS("name", "problem"),
    REFUSED("target"),
    FILTERED("target", "time"),
    WRONG_SERVICE("target", "service"),
    HTTPS("target"),
    ACCEPTS_THEN_DROPS("target", "time"),
    SILENT("target", "time"),
    PROXY_DEAD_BACKEND("target", "time"),
    NOT_RDP_BYTES("target", "bytes"),

    // The negotiation.
    NEG_CUT("asked"),
    NEG_ALTERED("asked", "heard"),
    SERVER_ALLOWS_NOTHING("asked", "answer"),
    RDP_ONLY_SERVER("answer"),
    MASK_INTOLERANT("asked"),
    RDP_SECURITY_ALLOWED("answer"),
    NLA_NOT_OFFERED("selected"),

    // The start of TLS.
    CERT_MISSING("answer"),
    CERT_UNUSABLE("seen"),
    TLS_VERSION("seen"),
    TLS_CIPHER("seen"),
    TLS_BROKEN_CONFIG("seen"),
    TLS_OUTDATED("versions"),
    FLIGHT_LOST("time"),

    // The certificate.
    CERT_EXPIRED("name", "at"),
    CERT_NOT_YET("name", "at"),
    CLOCK("whose", "skew"),
    CERT_NAME("name", "names"),
    CERT_UNTRUSTED("issuer"),
    CERT_WEAK("weakness"),
    INTERCEPTOR("sign"),

    // Network level authentication.
    CREDSSP_UNPATCHED_SERVER("version"),
    CREDSSP_POLICY_CLIENT("version"),
    NTLM_BLOCKED("status"),
    LOGON_UNAVAILABLE("status"),

    // Logging on, as seen from outside.
    ACCOUNT_RESTRICTED("user", "why"),
    ACCOUNT_LOGON_HOURS("user"),

    // Licences.
    LICENCE_NO_SERVER("answer"),
    LICENCE_NONE_LEFT("answer"),
    LICENCE_CLIENT_STORE("answer"),
    LICENCE_NOT_FOR_REMOTE("answer"),
    LICENCE_FAILED("answer"),

    // What becomes of a session.
    IDLE_CUT("time", "kind"),
    IDLE_LIMIT("limit"),
    REPLACED_BY_OTHER("user"),
    FARM_UNEQUAL("difference"),
    BROKER_REFUSED("answer"),
    SERVER_FAILED("what"),
    PROTOCOL_ERROR("what"),

    // Standard RDP security.
    ENC_LEVEL_MISMATCH("offered", "answer"),
    FIPS("sign"),

    /** Something is wrong, and no rule knows it. */
    UNEXPLAINED("what");

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

    /** Whether the doctor alone concludes this: no host ends anything for it. */
    public boolean isConclusion() {
        return compareTo(HEALTHY) >= 0;
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
