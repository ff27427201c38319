package dev.rejoin.viewer;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Decides when a quiet link is asked for a sign of life and when it counts as dead. Time is a
 * parameter, so a clock that jumps can kill no connection.
 *
 * <p>A link is dead {@code limit} after the last sign of life at the latest: a probe goes out every
 * fifth of that time, and a tenth is kept back for noticing.
 */
final class LinkWatch {
    private final long limitNanos;
    private final long probeNanos;
    private long lastHeard;
    private long lastProbe;
    private long lastAsked;
    private int sequence;
    private long probeSent = Long.MIN_VALUE;
    private long roundTripNanos = -1;

    LinkWatch(Duration limit, long now) {
        limitNanos = limit.toNanos() / 10 * 9;
        probeNanos = limit.toNanos() / 5;
        lastHeard = now;
        lastProbe = now;
        lastAsked = now;
    }

    /** Something came from the client, whatever it was. */
    void heard(long now) {
        lastHeard = now;
    }

    /** The client answered probe {@code answered}. */
    void answered(int answered, long now) {
        heard(now);
        if (answered == sequence && probeSent != Long.MIN_VALUE) {
            roundTripNanos = now - probeSent;
            probeSent = Long.MIN_VALUE;
        }
    }

    /** To be asked again after each {@link Verdict.Wait}. */
    Verdict at(long now) {
        if (now - lastAsked > 2 * probeNanos) {
            lastHeard = now; // it was this process that stood still: nobody could be heard
        }
        lastAsked = now;
        if (now - lastHeard >= limitNanos) {
            return new Verdict.Dead(Duration.ofNanos(now - lastHeard));
        }
        if (now - lastProbe >= probeNanos) {
            lastProbe = now;
            probeSent = now;
            sequence = (sequence + 1) & 0xFFFF;
            return new Verdict.Probe(sequence);
        }
        long untilProbe = lastProbe + probeNanos - now;
        long untilDead = lastHeard + limitNanos - now;
        return new Verdict.Wait(Duration.ofNanos(Math.min(untilProbe, untilDead)));
    }

    OptionalLong roundTripMicros() {
        return roundTripNanos < 0 ? OptionalLong.empty() : OptionalLong.of(roundTripNanos / 1000);
    }

    sealed interface Verdict {
        /** Nothing to do before {@code time} has passed. */
        record Wait(Duration time) implements Verdict {}

        record Probe(int sequence) implements Verdict {}

        record Dead(Duration silence) implements Verdict {}
    }
}
