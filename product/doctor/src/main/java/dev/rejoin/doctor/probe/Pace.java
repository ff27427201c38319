package dev.rejoin.doctor.probe;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps connections to one server few and apart: Windows has been seen to reset those that follow
 * each other too fast, and a firewall may take them for an attack.
 */
final class Pace {
    static final int AT_ONCE = 2;
    private static final Duration APART = Duration.ofMillis(200);

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private long next = System.nanoTime();

    /** Waits for its turn; false when none came in time. */
    boolean enter(Duration limit) {
        try {
            if (!places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            if (turn()) {
                return true;
            }
            leave();
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }

    /** Waits until enough time has passed since the connection before. */
    boolean turn() {
        try {
            TimeUnit.NANOSECONDS.sleep(untilNext());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized long untilNext() {
        long now = System.nanoTime();
        long at = Math.max(now, next);
        next = at + APART.toNanos();
        return at - now;
    }
}
