package dev.rejoin.session;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * [MS-RDPBCGR] 5.5 Automatic Reconnection: the 16 random bytes (ArcRandomBits) that a client gets
 * at logon and proves to hold when it comes back.
 */
public final class ReconnectSecret {
    public static final int SIZE = 16;

    // SPEC: under TLS there is no client random, and 32 zero bytes stand for it.
    private static final byte[] NO_CLIENT_RANDOM = new byte[32];

    private final byte[] bits;

    private ReconnectSecret(byte[] bits) {
        if (bits.length != SIZE) {
            throw new IllegalArgumentException("a reconnect secret has 16 bytes");
        }
        this.bits = bits;
    }

    public static ReconnectSecret of(byte[] bits) {
        return new ReconnectSecret(bits.clone());
    }

    public static ReconnectSecret random(RandomGenerator random) {
        byte[] bits = new byte[SIZE];
        random.nextBytes(bits);
        return new ReconnectSecret(bits);
    }

    public byte[] toByteArray() {
        return bits.clone();
    }

    /** What a client on a TLS connection proves the secret by. */
    public byte[] verifier() {
        return verifier(NO_CLIENT_RANDOM);
    }

    public byte[] verifier(byte[] clientRandom) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(bits, "HmacMD5"));
            return mac.doFinal(clientRandom);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no HMAC-MD5", impossible);
        }
    }

    /** In constant time. */
    public boolean isProvenBy(ReconnectCookie cookie) {
        return MessageDigest.isEqual(verifier(cookie.clientRandom()), cookie.verifier());
    }

    static byte[] noClientRandom() {
        return NO_CLIENT_RANDOM.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReconnectSecret secret && MessageDigest.isEqual(bits, secret.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    /** Nothing of the secret. */
    @Override
    public String toString() {
        return "a reconnect secret";
    }
}
