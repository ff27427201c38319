package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.viewer.LinkWatch.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LinkWatchTest {
    private static final long SECOND = 1_000_000_000L;

    private final LinkWatch watch = new LinkWatch(Duration.ofSeconds(10), 0);

    @Test
    void asksEveryFifthOfTheLimit() {
        assertEquals(new Verdict.Wait(Duration.ofSeconds(2)), watch.at(0));
        assertEquals(new Verdict.Probe(1), watch.at(2 * SECOND));
        assertInstanceOf(Verdict.Wait.class, watch.at(2 * SECOND));
        watch.answered(1, 2 * SECOND + 5_000_000);
        assertEquals(new Verdict.Probe(2), watch.at(4 * SECOND));
    }

    @Test
    void aLinkThatNeverAnswersIsDeadWithinTheLimit() {
        long now = 0;
        int probes = 0;
        while (true) {
            switch (watch.at(now)) {
                case Verdict.Wait wait -> now += wait.time().toNanos();
                case Verdict.Probe probe -> probes = probe.sequence();
                case Verdict.Dead dead -> {
                    assertEquals(Duration.ofSeconds(9), dead.silence());
                    assertEquals(4, probes);
                    return;
                }
            }
        }
    }

    @Test
    void anyByteFromTheClientKeepsTheLinkAlive() {
        for (long now = 0; now < 60 * SECOND; now += SECOND) {
            watch.heard(now);
            assertFalse(watch.at(now) instanceof Verdict.Dead);
        }
    }

    @Test
    void measuresTheRoundTripOfTheProbeItAskedFor() {
        assertTrue(watch.roundTripMicros().isEmpty());
        watch.at(2 * SECOND);
        watch.answered(7, 2 * SECOND + 1);
        assertTrue(
                watch.roundTripMicros().isEmpty(), "an answer nobody asked for measures nothing");
        watch.answered(1, 2 * SECOND + 3_000_000);
        assertEquals(3000, watch.roundTripMicros().getAsLong());
    }

    @Test
    void aHostThatStoodStillItselfBlamesNoLink() {
        watch.at(2 * SECOND);
        Verdict after = watch.at(60 * SECOND);
        assertFalse(after instanceof Verdict.Dead, "nobody could be heard");
        long now = 60 * SECOND;
        while (!(watch.at(now) instanceof Verdict.Dead)) {
            now += SECOND;
        }
        assertEquals(69 * SECOND, now, "but it has to answer from then on");
    }
}
