package dev.rejoin.doctor.report;

import dev.rejoin.wire.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes for people. */
final class Hex {
    private static final int ENOUGH = 24;

    private Hex() {}

    /** The first bytes: enough to know what they are. */
    static String shortened(Bytes bytes) {
        byte[] all = bytes.toByteArray();
        String shown =
                HexFormat.ofDelimiter(" ")
                        .formatHex(Arrays.copyOf(all, Math.min(all.length, ENOUGH)));
        return all.length <= ENOUGH ? shown : shown + " \u2026 (" + all.length + " bytes)";
    }

    /** With their text, where they are mostly text: a banner is read faster that way. */
    static String withText(Bytes bytes) {
        byte[] all = bytes.toByteArray();
        int printable = 0;
        var text = new StringBuilder();
        for (byte one : all) {
            boolean ascii = one >= ' ' && one <= '~';
            printable += ascii ? 1 : 0;
            text.append(ascii ? (char) one : '.');
        }
        return printable * 4 < all.length * 3
                ? shortened(bytes)
                : "\"" + text + "\" (" + shortened(bytes) + ")";
    }

    static String of(int flags) {
        return "0x" + HexFormat.of().withUpperCase().toHexDigits(flags, flags >>> 16 == 0 ? 4 : 8);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
