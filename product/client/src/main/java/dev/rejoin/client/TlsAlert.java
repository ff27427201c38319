package dev.rejoin.client;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * [RFC 8446] 6: why the other end of TLS ended it.
 *
 * @param number as on the wire
 * @param name as in the specification; empty for a number that it does not know
 */
public record TlsAlert(int number, String name) {
    private static final Pattern RECEIVED = Pattern.compile("Received fatal alert: (\\w+)");
    // Java shows the byte with its sign.
    private static final Pattern UNKNOWN =
            Pattern.compile("Unknown alert description \\((-?\\d{1,3})\\)");

    private enum Description {
        CLOSE_NOTIFY(0),
        UNEXPECTED_MESSAGE(10),
        BAD_RECORD_MAC(20),
        DECRYPTION_FAILED(21),
        RECORD_OVERFLOW(22),
        DECOMPRESSION_FAILURE(30),
        HANDSHAKE_FAILURE(40),
        NO_CERTIFICATE(41),
        BAD_CERTIFICATE(42),
        UNSUPPORTED_CERTIFICATE(43),
        CERTIFICATE_REVOKED(44),
        CERTIFICATE_EXPIRED(45),
        CERTIFICATE_UNKNOWN(46),
        ILLEGAL_PARAMETER(47),
        UNKNOWN_CA(48),
        ACCESS_DENIED(49),
        DECODE_ERROR(50),
        DECRYPT_ERROR(51),
        EXPORT_RESTRICTION(60),
        PROTOCOL_VERSION(70),
        INSUFFICIENT_SECURITY(71),
        INTERNAL_ERROR(80),
        INAPPROPRIATE_FALLBACK(86),
        USER_CANCELED(90),
        NO_RENEGOTIATION(100),
        MISSING_EXTENSION(109),
        UNSUPPORTED_EXTENSION(110),
        CERT_UNOBTAINABLE(111),
        UNRECOGNIZED_NAME(112),
        BAD_CERTIFICATE_STATUS_RESPONSE(113),
        BAD_CERT_HASH_VALUE(114),
        UNKNOWN_PSK_IDENTITY(115),
        CERTIFICATE_REQUIRED(116),
        NO_APPLICATION_PROTOCOL(120);

        private final int number;

        Description(int number) {
            this.number = number;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static TlsAlert of(int number) {
        for (Description description : Description.values()) {
            if (description.number == number) {
                return new TlsAlert(number, description.word());
            }
        }
        return new TlsAlert(number, "");
    }

    /** The number in the words of Java's TLS, which tells it in no other way; empty without one. */
    static OptionalInt number(String words) {
        Matcher unknown = UNKNOWN.matcher(words);
        if (unknown.find()) {
            return OptionalInt.of(Integer.parseInt(unknown.group(1)) & 0xFF);
        }
        Matcher received = RECEIVED.matcher(words);
        if (received.find()) {
            for (Description description : Description.values()) {
                if (description.word().equals(received.group(1))) {
                    return OptionalInt.of(description.number);
                }
            }
        }
        return OptionalInt.empty();
    }
}
