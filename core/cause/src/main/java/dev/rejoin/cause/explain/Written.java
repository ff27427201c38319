package dev.rejoin.cause.explain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it was written, and its 32 bits.
 *
 * @param rule how the writing was turned into bits, empty if there was nothing to do
 */
record Written(String text, long bits, boolean hexadecimal, String rule) {
    /** The pattern of a number inside other patterns. */
    static final String NUMBER = "(?:0x[0-9a-f]{1,16}|-?[0-9]{1,19})";

    private static final Pattern HEXADECIMAL =
            Pattern.compile("0x([0-9a-f]{1,16})[ul]{0,3}|([0-9a-f]{8})(?:h|l)?|([0-9a-f]{3,8})h");
    private static final Pattern DECIMAL = Pattern.compile("(-?[0-9]{1,19})[ul]{0,3}");

    /** Reads a number that stands alone. */
    static Optional<Written> read(String typed) {
        String text = typed.toLowerCase(Locale.ROOT).replaceAll("^\\((.*)\\)$|^#", "$1");
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return decimal(text, decimal.group(1));
        }
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (!hexadecimal.matches()) {
            return Optional.empty();
        }
        String digits = hexadecimal.group(1);
        if (digits == null) {
            digits = hexadecimal.group(2) != null ? hexadecimal.group(2) : hexadecimal.group(3);
        }
        return hexadecimal(text, Long.parseUnsignedLong(digits, 16));
    }

    private static Optional<Written> hexadecimal(String text, long value) {
        if (value >>> 32 == 0) {
            return Optional.of(new Written(text, value, true, ""));
        }
        if (value >> 31 == -1) {
            long bits = value & 0xFFFFFFFFL;
            return Optional.of(
                    new Written(
                            text,
                            bits,
                            true,
                            text + " is 0x%08X, extended to 64 bits. ".formatted(bits)));
        }
        return Optional.empty();
    }

    private static Optional<Written> decimal(String text, String digits) {
        long value;
        try {
            value = Long.parseLong(digits);
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
        if (value > 0xFFFFFFFFL || value < Integer.MIN_VALUE) {
            return Optional.empty();
        }
        long bits = value & 0xFFFFFFFFL;
        if (value < 0) {
            return Optional.of(
                    new Written(
                            text,
                            bits,
                            true,
                            "%d is 0x%08X written with a sign. ".formatted(value, bits)));
        }
        if (value > Integer.MAX_VALUE) {
            return Optional.of(
                    new Written(
                            text,
                            bits,
                            true,
                            "%d is 0x%08X written in decimal, as event 40 writes its reason. "
                                    .formatted(value, bits)));
        }
        return Optional.of(new Written(text, bits, false, ""));
    }

    /** The same number with a class in its upper half, unless it has one. */
    Written inClass(long upper) {
        return large() ? this : with(upper | bits);
    }

    Written with(long other) {
        return new Written(text, other, hexadecimal, rule);
    }

    boolean large() {
        return bits > 0xFFFF;
    }
}
