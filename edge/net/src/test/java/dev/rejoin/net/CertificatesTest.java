package dev.rejoin.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir Path folder;

    private static TlsIdentity made() {
        return Certificates.selfSigned("host.test", NOW, new SecureRandom());
    }

    @Test
    void whatWasSavedIsLoaded() throws Exception {
        TlsIdentity made = made();
        Certificates.save(made, folder.resolve("c.pem"), folder.resolve("k.pem"));
        TlsIdentity loaded = Certificates.load(folder.resolve("c.pem"), folder.resolve("k.pem"));
        assertEquals(made, loaded);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("k.pem"))));
    }

    @Test
    void theCertificateNamesTheHostAndItself() throws Exception {
        TlsIdentity made = made();
        assertEquals("CN=host.test", made.certificate().getSubjectX500Principal().toString());
        assertEquals(
                List.of(List.of(2, "host.test"), List.of(2, "localhost")),
                List.copyOf(made.certificate().getSubjectAlternativeNames()));
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), made.certificate().getExtendedKeyUsage());
        made.certificate().verify(made.certificate().getPublicKey());
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws Exception {
        Certificates.save(made(), folder.resolve("c1.pem"), folder.resolve("k1.pem"));
        Certificates.save(made(), folder.resolve("c2.pem"), folder.resolve("k2.pem"));
        IOException refused =
                assertThrows(
                        IOException.class,
                        () ->
                                Certificates.load(
                                        folder.resolve("c1.pem"), folder.resolve("k2.pem")));
        assertTrue(refused.getMessage().contains("does not belong"), refused.getMessage());
    }

    @Test
    void junkIsRefusedByName() throws Exception {
        Path junk = folder.resolve("junk.pem");
        for (String text :
                List.of(
                        "",
                        "-----BEGIN CERTIFICATE-----",
                        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                        "-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----")) {
            Files.writeString(junk, text);
            IOException refused =
                    assertThrows(IOException.class, () -> Certificates.load(junk, junk));
            assertTrue(refused.getMessage().contains("junk.pem"), refused.getMessage());
        }
    }

    @Test
    void aCertificateIsRenewedBeforeItsEnd() {
        TlsIdentity made = made();
        assertFalse(Certificates.needsRenewal(made, NOW));
        assertFalse(Certificates.needsRenewal(made, NOW.plus(Duration.ofDays(366))));
        assertTrue(Certificates.needsRenewal(made, NOW.plus(Duration.ofDays(368))));
    }
}
