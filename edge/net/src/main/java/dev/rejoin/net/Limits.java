package dev.rejoin.net;

import java.time.Duration;

/**
 * What strangers may take.
 *
 * @param unauthenticated served at a time; further ones wait for a place
 * @param perAddress connections of one address, authenticated or not
 * @param handshake from acceptance to authentication, whatever arrives meanwhile
 */
public record Limits(int unauthenticated, int perAddress, Duration handshake) {
    public static final Limits DEFAULT = new Limits(200, 100, Duration.ofSeconds(15));

    public Limits {
        if (unauthenticated < 1 || perAddress < 1 || !handshake.isPositive()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
