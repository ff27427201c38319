package dev.rejoin.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    private Sealing sealing(String name) throws IOException {
        return Sealing.open(folder.resolve(name), new SecureRandom());
    }

    @Test
    void whatWasSealedOpensAfterARestart() throws IOException {
        String sealed = sealing("host.key").seal("account/alice", SECRET);
        assertArrayEquals(SECRET, sealing("host.key").unseal("account/alice", sealed));
        assertNotEquals(sealed, sealing("host.key").seal("account/alice", SECRET));
    }

    @Test
    void everyChangedBitAndEveryCutIsNoticed() throws IOException {
        Sealing sealing = sealing("host.key");
        byte[] sealed = Base64.getDecoder().decode(sealing.seal("account/alice", SECRET));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getEncoder().encodeToString(changed);
            assertThrows(
                    SealException.class, () -> sealing.unseal("account/alice", text), "bit " + bit);
        }
        for (int length = 0; length < sealed.length; length++) {
            String text = Base64.getEncoder().encodeToString(Arrays.copyOf(sealed, length));
            assertThrows(SealException.class, () -> sealing.unseal("account/alice", text));
        }
        assertThrows(SealException.class, () -> sealing.unseal("account/alice", "no base64!"));
    }

    @Test
    void aSealBelongsToItsPlaceAndItsKey() throws IOException {
        String sealed = sealing("host.key").seal("account/alice", SECRET);
        assertThrows(SealException.class, () -> sealing("host.key").unseal("account/bob", sealed));
        assertThrows(
                SealException.class, () -> sealing("other.key").unseal("account/alice", sealed));
        assertNotEquals(sealing("host.key").fingerprint(), sealing("other.key").fingerprint());
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws IOException {
        sealing("host.key");
        Path key = folder.resolve("host.key");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertFalse(Files.readString(key).contains(sealing("host.key").fingerprint()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(
                assertThrows(UnusableStateException.class, () -> sealing("host.key"))
                        .getMessage()
                        .contains("chmod 600"));
    }

    @Test
    void aKeyCutAtAnyByteIsRefusedAndNeverReplaced() throws IOException {
        sealing("host.key");
        Path key = folder.resolve("host.key");
        byte[] whole = Files.readAllBytes(key);
        for (int length = 0; length < whole.length - 1; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(key, cut);
            assertThrows(UnusableStateException.class, () -> sealing("host.key"), "cut " + length);
            assertArrayEquals(cut, Files.readAllBytes(key));
        }
    }
}
