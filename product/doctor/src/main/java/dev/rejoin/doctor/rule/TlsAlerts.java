package dev.rejoin.doctor.rule;

/** [RFC 8446] 6: the alerts that servers are met with. */
final class TlsAlerts {
    static final int HANDSHAKE_FAILURE = 40;
    static final int PROTOCOL_VERSION = 70;
    static final int INSUFFICIENT_SECURITY = 71;
    static final int INTERNAL_ERROR = 80;
    static final int ACCESS_DENIED = 49;

    private TlsAlerts() {}

    static String name(int description) {
        return switch (description) {
            case 0 -> "close_notify";
            case 10 -> "unexpected_message";
            case 20 -> "bad_record_mac";
            case HANDSHAKE_FAILURE -> "handshake_failure";
            case 42 -> "bad_certificate";
            case 43 -> "unsupported_certificate";
            case 44 -> "certificate_revoked";
            case 45 -> "certificate_expired";
            case 46 -> "certificate_unknown";
            case 47 -> "illegal_parameter";
            case 48 -> "unknown_ca";
            case ACCESS_DENIED -> "access_denied";
            case 50 -> "decode_error";
            case 51 -> "decrypt_error";
            case PROTOCOL_VERSION -> "protocol_version";
            case INSUFFICIENT_SECURITY -> "insufficient_security";
            case INTERNAL_ERROR -> "internal_error";
            case 109 -> "missing_extension";
            case 112 -> "unrecognized_name";
            case 116 -> "certificate_required";
            default -> "of a kind without a name here";
        };
    }

    /** The server says something about a certificate of the client. */
    static boolean wantsClientCertificate(int description) {
        return (description >= 42 && description <= 46) || description == 48 || description == 116;
    }
}
