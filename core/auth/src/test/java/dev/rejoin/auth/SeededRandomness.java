package dev.rejoin.auth;

import java.util.Random;

/** The same bytes for the same seed. */
public final class SeededRandomness implements Randomness {
    private final Random random;

    public SeededRandomness(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void fill(byte[] destination) {
        random.nextBytes(destination);
    }
}
