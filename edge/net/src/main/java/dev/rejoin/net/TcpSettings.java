package dev.rejoin.net;

import java.time.Duration;

/**
 * How accepted connections behave.
 *
 * @param sendBuffer bytes; small, or the system swallows megabytes of stale pictures
 * @param deadAfter a silent peer is gone after this time; zero leaves it to the system
 */
public record TcpSettings(int sendBuffer, Duration deadAfter) {
    public static final TcpSettings DEFAULT = new TcpSettings(256 * 1024, Duration.ofSeconds(10));

    public TcpSettings {
        if (sendBuffer <= 0 || deadAfter.isNegative()) {
            throw new IllegalArgumentException("a send buffer and a time are needed");
        }
    }

    boolean watchesForDeath() {
        return !deadAfter.isZero();
    }

    /** Seconds of silence before the first probe, so that several fit into the time. */
    int keepAliveIdle() {
        return (int) Math.max(1, deadAfter.toSeconds() * 4 / 10);
    }

    int keepAliveInterval() {
        return (int) Math.max(1, deadAfter.toSeconds() / 10);
    }

    int keepAliveCount() {
        return 5;
    }

    /**
     * Less than the time: on an idle link the kernel looks at the next probe only, and on a busy
     * one it counts from the first repetition, up to a second after the packet.
     */
    int userTimeoutMillis() {
        return Math.toIntExact(deadAfter.toMillis() * 85 / 100);
    }
}
