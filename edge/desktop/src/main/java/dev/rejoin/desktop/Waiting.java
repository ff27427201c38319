package dev.rejoin.desktop;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what only looking can tell. */
final class Waiting {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** Something that is so or not yet. */
    interface Condition {
        boolean holds();
    }

    private Waiting() {}

    /** Returns whether it became so in time. */
    static boolean until(Condition condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
