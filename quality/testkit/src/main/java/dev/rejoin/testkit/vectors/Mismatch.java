package dev.rejoin.testkit.vectors;

import java.io.Serial;
import java.util.Arrays;
import java.util.HexFormat;

/** A vector that did not give what it must. */
public final class Mismatch extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private static final int CONTEXT = 8;

    public Mismatch(String message) {
        super(message);
    }

    /** Bytes that must be equal. */
    static void compare(String what, byte[] expected, byte[] got) {
        int at = Arrays.mismatch(expected, got);
        if (at >= 0) {
            throw new Mismatch(
                    "%s differs at %d: expected %s, got %s (%d and %d bytes)"
                            .formatted(
                                    what,
                                    at,
                                    around(expected, at),
                                    around(got, at),
                                    expected.length,
                                    got.length));
        }
    }

    /** The bytes near {@code at}, with the first different one in brackets. */
    private static String around(byte[] bytes, int at) {
        HexFormat hex = HexFormat.of();
        int from = Math.max(0, at - CONTEXT);
        int to = Math.min(bytes.length, at + 1 + CONTEXT);
        String before = hex.formatHex(bytes, Math.min(from, bytes.length), at);
        return at < bytes.length
                ? before
                        + "["
                        + hex.formatHex(bytes, at, at + 1)
                        + "]"
                        + hex.formatHex(bytes, at + 1, to)
                : before + "[end]";
    }
}
