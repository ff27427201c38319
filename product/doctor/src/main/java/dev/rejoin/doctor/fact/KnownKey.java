package dev.rejoin.doctor.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * The server's key against what was remembered of it.
 *
 * @param fingerprint SHA-256 of the public key, as shown now
 * @param remembered the one before; empty when none or the same
 * @param since when the remembered one was first seen
 */
public record KnownKey(String fingerprint, Optional<String> remembered, Optional<Instant> since)
        implements Fact {}
