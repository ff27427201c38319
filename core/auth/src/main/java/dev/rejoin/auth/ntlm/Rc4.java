package dev.rejoin.auth.ntlm;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** A running RC4 key stream. */
final class Rc4 {
    private final SecretKeySpec key;
    private Cipher cipher;

    Rc4(byte[] key) {
        this.key = new SecretKeySpec(key, "RC4");
        this.cipher = start(this.key);
    }

    byte[] apply(byte[] data) {
        // Not doFinal, which would start the key stream anew; and update gives null for nothing.
        return data.length == 0 ? data : cipher.update(data);
    }

    /** Back to the start of the key stream. */
    void restart() {
        cipher = start(key);
    }

    private static Cipher start(SecretKeySpec key) {
        try {
            Cipher cipher = Cipher.getInstance("RC4");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RC4, which NTLM needs", e);
        }
    }
}
