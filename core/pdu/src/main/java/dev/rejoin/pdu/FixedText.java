package dev.rejoin.pdu;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** UTF-16LE in a field of fixed width, filled up with zeros. */
public final class FixedText {
    private FixedText() {}

    /** Reads a field of {@code units} UTF-16 units, which the caller has covered. */
    public static String read(WireReader in, int units) {
        return in.utf16(units * 2);
    }

    /**
     * @throws IllegalArgumentException when {@code text} does not fit, or would read back otherwise
     */
    public static void require(String text, int units) {
        if (text.length() > units || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "text of " + text.length() + " units where " + units + " fit, or a NUL in it");
        }
    }

    public static void write(WireWriter out, String text, int units) {
        out.utf16(text).zeros((units - text.length()) * 2);
    }
}
