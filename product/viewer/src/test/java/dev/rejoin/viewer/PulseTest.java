package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.autodetect.AutoDetectRequest.RttRequest;
import dev.rejoin.protocol.active.ServerEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pulse beside a client in memory, which answers what and when the test says. */
@Timeout(30)
final class PulseTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final TestPeer peer = new TestPeer(641, 483);
    private final Outbox outbox = new Outbox(() -> {});
    private final BlockingQueue<Duration> deaths = new LinkedBlockingQueue<>();
    private final Pulse pulse = new Pulse(LIMIT, peer.profile, outbox, deaths::add);
    private final AtomicInteger actions = new AtomicInteger();
    private Thread thread = Thread.ofVirtual().unstarted(pulse::run);

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /** The number of the next probe. */
    private int probe() throws InterruptedException {
        List<ServerEvent> said = peer.read(outbox.next().bytes());
        assertTrue(
                said.stream().anyMatch(ServerEvent.Alive.class::isInstance),
                "a heartbeat goes with it");
        return said.stream()
                .filter(ServerEvent.Probed.class::isInstance)
                .map(event -> ((RttRequest) ((ServerEvent.Probed) event).request()))
                .mapToInt(RttRequest::sequenceNumber)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClientThatIsSilentIsDeadWithinTheLimit() throws InterruptedException {
        thread.start();
        Duration silence = deaths.take();
        assertTrue(silence.compareTo(LIMIT.multipliedBy(9).dividedBy(10)) >= 0, "" + silence);
        thread.join();
        assertTrue(deaths.isEmpty(), "told once");
        assertEquals(1, probe());
    }

    @Test
    void aClientThatAnswersLives() throws InterruptedException {
        thread.start();
        // Two limits' worth of probes, which go out every fifth of it.
        for (int i = 1; i <= 10; i++) {
            int number = probe();
            assertEquals(i, number);
            pulse.answered(number);
        }
        assertTrue(deaths.isEmpty());
        assertTrue(pulse.roundTripMicros().isPresent());
    }

    @Test
    void aClientThatSaysAnythingElseLivesToo() throws InterruptedException {
        thread.start();
        for (int i = 0; i < 10; i++) {
            probe();
            pulse.heard();
        }
        assertTrue(deaths.isEmpty());
        assertFalse(pulse.roundTripMicros().isPresent(), "nothing was measured");
    }

    @Test
    void anActionWaitsForTheAnswerToALaterProbe() throws InterruptedException {
        thread.start();
        int before = probe();
        pulse.afterNextAnswer(actions::incrementAndGet);
        pulse.answered(before);
        assertEquals(0, actions.get(), "that was sent before");
        int after = probe();
        pulse.answered(after);
        pulse.answered(after);
        assertEquals(1, actions.get());
    }

    @Test
    void anAnswerToWhatWasNeverAskedRunsNothing() throws InterruptedException {
        thread.start();
        pulse.afterNextAnswer(actions::incrementAndGet);
        int asked = probe();
        pulse.answered((asked + 5) & 0xFFFF);
        pulse.answered(0xFFFF);
        assertEquals(0, actions.get());
    }

    @Test
    void endsWhenTheConnectionDoes() throws InterruptedException {
        thread.start();
        probe();
        thread.interrupt();
        thread.join();
        assertTrue(deaths.isEmpty());
    }
}
