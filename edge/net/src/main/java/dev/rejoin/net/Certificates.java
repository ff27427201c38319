package dev.rejoin.net;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** Makes, keeps and judges the certificate that a host shows. */
public final class Certificates {
    /** How long a certificate that we make is valid. */
    public static final Duration VALIDITY = Duration.ofDays(397);

    /** A certificate that we made is replaced when it has less than this left. */
    public static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private Certificates() {}

    /** Makes a key and a certificate that signs itself, for the host name and {@code localhost}. */
    public static TlsIdentity selfSigned(String hostName, Instant now, SecureRandom random) {
        return SelfSigned.make(hostName, now, random);
    }

    /** Reads PEM files: PKCS#8 key and certificate chain; refuses a key of another certificate. */
    public static TlsIdentity load(Path certificate, Path key) throws IOException {
        return PemFiles.load(certificate, key);
    }

    /** Writes PEM files, the key first and for its owner alone. */
    public static void save(TlsIdentity identity, Path certificate, Path key) throws IOException {
        PemFiles.save(identity, certificate, key);
    }

    /** True when the certificate is past its time or near it. */
    public static boolean needsRenewal(TlsIdentity identity, Instant now) {
        Instant end = identity.certificate().getNotAfter().toInstant();
        return now.isAfter(end.minus(RENEW_BEFORE));
    }
}
