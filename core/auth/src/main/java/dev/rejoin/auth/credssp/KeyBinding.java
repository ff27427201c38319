package dev.rejoin.auth.credssp;

import dev.rejoin.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * [MS-CSSP] 3.1.5 pubKeyAuth: what each end seals to show that it sees the same TLS key, so that
 * nobody terminates TLS in between.
 */
final class KeyBinding {
    static final int NONCE_SIZE = 32;

    /**
     * The version from which hashes with a nonce are exchanged instead of the key: CVE-2018-0886.
     */
    static final int FIRST_HASHED = 5;

    private static final String TO_SERVER = "CredSSP Client-To-Server Binding Hash\0";
    private static final String TO_CLIENT = "CredSSP Server-To-Client Binding Hash\0";

    private KeyBinding() {}

    static byte[] ofClient(int version, Bytes nonce, Bytes subjectPublicKey) {
        byte[] key = subjectPublicKey.toByteArray();
        return version >= FIRST_HASHED ? hash(TO_SERVER, nonce, key) : key;
    }

    static byte[] ofServer(int version, Bytes nonce, Bytes subjectPublicKey) {
        byte[] key = subjectPublicKey.toByteArray();
        if (version >= FIRST_HASHED) {
            return hash(TO_CLIENT, nonce, key);
        }
        // SPEC: [MS-CSSP] 3.1.5: the first octet plus one, so that an echo does not pass.
        key[0]++;
        return key;
    }

    private static byte[] hash(String magic, Bytes nonce, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(magic.getBytes(StandardCharsets.US_ASCII));
            digest.update(nonce.toByteArray());
            return digest.digest(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
