package dev.rejoin.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** A password: never shown, compared in constant time, and gone after {@link #wipe}. */
public final class Secret {
    private final char[] text;

    private Secret(char[] text) {
        this.text = text;
    }

    /** Copies, so the caller can and should wipe its own array. */
    public static Secret of(char... text) {
        return new Secret(text.clone());
    }

    public static Secret of(String text) {
        return new Secret(text.toCharArray());
    }

    /** A copy that the caller wipes. */
    public char[] toCharArray() {
        return text.clone();
    }

    public boolean isEmpty() {
        return text.length == 0;
    }

    public int length() {
        return text.length;
    }

    public void wipe() {
        Arrays.fill(text, '\0');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(utf16(), secret.utf16());
    }

    /** The same for all secrets, since a hash of the text would tell about it. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "secret";
    }

    private byte[] utf16() {
        return new String(text).getBytes(StandardCharsets.UTF_16LE);
    }
}
