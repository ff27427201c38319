package dev.rejoin.doctor.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Certificates for server.example, made with openssl, valid from November 2026 on for ten years.
 */
final class Chains {
    static final Instant BEFORE = Instant.parse("2020-06-01T12:00:00Z");
    static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");
    static final Instant AFTER = Instant.parse("2040-06-01T12:00:00Z");

    private Chains() {}

    static List<X509Certificate> chain(String name) {
        try (InputStream in = Chains.class.getResourceAsStream(name + ".pem")) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (CertificateException broken) {
            throw new IllegalStateException(name, broken);
        }
    }
}
