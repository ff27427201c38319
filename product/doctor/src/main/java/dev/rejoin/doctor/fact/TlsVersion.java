package dev.rejoin.doctor.fact;

import java.time.Duration;

/**
 * Whether the server speaks one version, asked with a ClientHello that offers no other.
 *
 * @param version as in {@code TLSv1.1}
 * @param suite what it chose; empty when it refused
 */
public record TlsVersion(String version, boolean accepted, String suite, Duration took)
        implements Fact {}
