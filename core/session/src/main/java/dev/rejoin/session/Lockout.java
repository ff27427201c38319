package dev.rejoin.session;

import java.time.Duration;

/** After how many wrong answers in a row an account is locked, and for how long. */
public record Lockout(int failures, Duration duration) {
    public Lockout {
        if (failures < 1 || !duration.isPositive()) {
            throw new IllegalArgumentException("a lockout after " + failures);
        }
    }
}
