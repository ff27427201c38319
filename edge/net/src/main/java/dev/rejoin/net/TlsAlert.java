package dev.rejoin.net;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * [RFC 8446] 6 and its predecessors: what ended a TLS connection.
 *
 * @param level 1 warning, 2 fatal
 */
public record TlsAlert(int level, int description) {
    private static final int FATAL = 2;
    private static final Pattern RECEIVED = Pattern.compile("Received fatal alert: (\\w+)");
    // Java shows the byte with its sign.
    private static final Pattern UNKNOWN =
            Pattern.compile("Unknown alert description \\((-?\\d{1,3})\\)");

    private static final Map<Integer, String> NAMES =
            Map.ofEntries(
                    Map.entry(0, "close_notify"),
                    Map.entry(10, "unexpected_message"),
                    Map.entry(20, "bad_record_mac"),
                    Map.entry(21, "decryption_failed"),
                    Map.entry(22, "record_overflow"),
                    Map.entry(30, "decompression_failure"),
                    Map.entry(40, "handshake_failure"),
                    Map.entry(41, "no_certificate"),
                    Map.entry(42, "bad_certificate"),
                    Map.entry(43, "unsupported_certificate"),
                    Map.entry(44, "certificate_revoked"),
                    Map.entry(45, "certificate_expired"),
                    Map.entry(46, "certificate_unknown"),
                    Map.entry(47, "illegal_parameter"),
                    Map.entry(48, "unknown_ca"),
                    Map.entry(49, "access_denied"),
                    Map.entry(50, "decode_error"),
                    Map.entry(51, "decrypt_error"),
                    Map.entry(60, "export_restriction"),
                    Map.entry(70, "protocol_version"),
                    Map.entry(71, "insufficient_security"),
                    Map.entry(80, "internal_error"),
                    Map.entry(86, "inappropriate_fallback"),
                    Map.entry(90, "user_canceled"),
                    Map.entry(100, "no_renegotiation"),
                    Map.entry(109, "missing_extension"),
                    Map.entry(110, "unsupported_extension"),
                    Map.entry(111, "certificate_unobtainable"),
                    Map.entry(112, "unrecognized_name"),
                    Map.entry(113, "bad_certificate_status_response"),
                    Map.entry(114, "bad_certificate_hash_value"),
                    Map.entry(115, "unknown_psk_identity"),
                    Map.entry(116, "certificate_required"),
                    Map.entry(120, "no_application_protocol"));

    public boolean fatal() {
        return level == FATAL;
    }

    /** As in {@code handshake_failure}; empty for a number that the specification does not know. */
    public String name() {
        return NAMES.getOrDefault(description, "");
    }

    @Override
    public String toString() {
        return (name().isEmpty() ? "unknown" : name()) + " (" + description + ")";
    }

    /** An alert that came encrypted is known only by Java's words for it. */
    public static Optional<TlsAlert> in(String message) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return Optional.of(new TlsAlert(FATAL, Integer.parseInt(unknown.group(1)) & 0xFF));
        }
        Matcher received = RECEIVED.matcher(message);
        return received.find() ? named(received.group(1)) : Optional.empty();
    }

    private static Optional<TlsAlert> named(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(entry -> new TlsAlert(FATAL, entry.getKey()))
                .findFirst();
    }
}
