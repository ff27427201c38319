package dev.rejoin.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM under a key that is kept apart from the state directory, so that a
 * copy of the state alone gives no secret away. Each seal is bound to a context, such as {@code
 * account/alice/nt-hash}: moved elsewhere, it no longer opens.
 */
public final class Sealing {
    private static final String HEADER = "rejoin-host-key-1 ";
    private static final int KEY_SIZE = 32;
    private static final int NONCE_SIZE = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;

    private final SecretKeySpec key;
    private final String fingerprint;
    private final SecureRandom random;

    private Sealing(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.fingerprint = fingerprint(key);
        this.random = random;
    }

    /** With the host's key; makes it when there is none. */
    public static Sealing open(Path file, SecureRandom random) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return new Sealing(read(file), random);
            } catch (NoSuchFileException none) {
                if (attempt > 0) {
                    throw none;
                }
                make(file, random);
            }
        }
    }

    private static void make(Path file, SecureRandom random) throws IOException {
        byte[] key = new byte[KEY_SIZE];
        random.nextBytes(key);
        String text = text(key) + "\n";
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            AtomicFile.directories(directory);
        }
        AtomicFile.create(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] key) {
        return HEADER + Base64.getEncoder().encodeToString(key);
    }

    private static byte[] read(Path file) throws IOException {
        Set<PosixFilePermission> open =
                Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        open.remove(PosixFilePermission.OWNER_READ);
        open.remove(PosixFilePermission.OWNER_WRITE);
        if (!open.isEmpty() || Files.isSymbolicLink(file)) {
            throw new UnusableStateException(
                    "the host key "
                            + file
                            + " must be a file that its owner alone can read: chmod 600 "
                            + file);
        }
        String text = Files.readString(file).strip();
        try {
            byte[] key = Base64.getDecoder().decode(text.substring(HEADER.length()));
            if (key.length == KEY_SIZE && text.equals(text(key))) {
                return key;
            }
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notAKey) {
            // Said below.
        }
        throw new UnusableStateException(
                "the host key "
                        + file
                        + " is damaged: restore it from a copy, or delete it and set every password"
                        + " anew");
    }

    private static String fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HEADER.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key), 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }

    /** Tells keys apart without telling anything about them. */
    public String fingerprint() {
        return fingerprint;
    }

    public String seal(String context, byte[] secret) {
        byte[] nonce = new byte[NONCE_SIZE];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(secret);
            byte[] sealed = new byte[1 + NONCE_SIZE + hidden.length];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE_SIZE);
            System.arraycopy(hidden, 0, sealed, 1 + NONCE_SIZE, hidden.length);
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no AES-GCM", impossible);
        }
    }

    public byte[] unseal(String context, String text) throws SealException {
        try {
            byte[] sealed = Base64.getDecoder().decode(text);
            if (sealed.length < 1 + NONCE_SIZE + TAG_BITS / 8 || sealed[0] != VERSION) {
                throw new SealException("the sealed " + context + " is cut or of a newer version");
            }
            byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_SIZE);
            int from = 1 + NONCE_SIZE;
            return cipher(Cipher.DECRYPT_MODE, nonce, context)
                    .doFinal(sealed, from, sealed.length - from);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new SealException(
                    "the sealed " + context + " was changed, or sealed with another host key");
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
