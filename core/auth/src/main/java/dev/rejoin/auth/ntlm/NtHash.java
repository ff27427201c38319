package dev.rejoin.auth.ntlm;

import dev.rejoin.auth.Secret;
import java.security.MessageDigest;
import java.util.Arrays;

/** [MS-NLMP] 3.3.1 NTOWFv1: MD4 of the password in UTF-16LE, which is all that NTLM needs. */
public final class NtHash {
    public static final int SIZE = 16;

    private final byte[] hash;

    private NtHash(byte[] hash) {
        this.hash = hash;
    }

    public static NtHash of(Secret password) {
        char[] text = password.toCharArray();
        byte[] utf16 = new byte[text.length * 2];
        for (int i = 0; i < text.length; i++) {
            utf16[2 * i] = (byte) text[i];
            utf16[2 * i + 1] = (byte) (text[i] >> 8);
        }
        byte[] hash = Md4.digest(utf16);
        Arrays.fill(text, '\0');
        Arrays.fill(utf16, (byte) 0);
        return new NtHash(hash);
    }

    /** Copies the 16 bytes. */
    public static NtHash ofBytes(byte[] hash) {
        if (hash.length != SIZE) {
            throw new IllegalArgumentException("an NT hash of " + hash.length + " bytes");
        }
        return new NtHash(hash.clone());
    }

    /** A copy that the caller wipes. */
    public byte[] toByteArray() {
        return hash.clone();
    }

    public void wipe() {
        Arrays.fill(hash, (byte) 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NtHash that && MessageDigest.isEqual(hash, that.hash);
    }

    /** The same for all hashes, since any part of one would tell about the password. */
    @Override
    public int hashCode() {
        return NtHash.class.hashCode();
    }

    @Override
    public String toString() {
        return "NT hash";
    }
}
