package dev.rejoin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.doctor.Step;
import dev.rejoin.doctor.Target;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Target TARGET = new Target("a", 3389);
    private static final Terminal WIDE = new Terminal(true, true, 100, false);
    private static final Step STEP =
            new Step("TLS", "TLSv1.3", true, Duration.ZERO, Duration.ofMillis(9));

    private final StringWriter err = new StringWriter();

    private Progress progress(Terminal terminal, int targets, Duration bound, long... seconds) {
        Deque<Instant> times = new ArrayDeque<>();
        for (long second : seconds) {
            times.add(Instant.EPOCH.plusSeconds(second));
        }
        return Progress.still(
                new PrintWriter(err),
                terminal,
                targets,
                Optional.ofNullable(bound),
                times::removeFirst);
    }

    @Test
    void oneTargetsStepsAreCounted() {
        progress(WIDE, 1, null, 0, 2).step(TARGET, STEP);

        assertEquals("\r\u001b[K2 s  1 step  TLS: TLSv1.3", err.toString());
    }

    @Test
    void aFleetsTargetsAreCounted() {
        progress(WIDE, 40, null, 0, 3).done(TARGET);

        assertEquals("\r\u001b[K3 s  1 of 40  a:3389 done", err.toString());
    }

    @Test
    void aBoundGivesABar() {
        progress(WIDE, 1, Duration.ofSeconds(80), 0, 40).step(TARGET, STEP);

        assertTrue(
                err.toString().contains("[############............] 40 s of at most 80 s  1 step"),
                err.toString());
    }

    @Test
    void inAPipeThereIsNone() {
        try (Progress progress = progress(Terminal.NONE, 1, null, 0)) {
            progress.step(TARGET, STEP);
        }

        assertEquals("", err.toString());
    }

    @Test
    void aLineIsShorterThanTheTerminal() {
        Step wide = new Step("x".repeat(200), "", true, Duration.ZERO, Duration.ZERO);
        progress(new Terminal(true, true, 40, false), 1, null, 0, 1).step(TARGET, wide);

        assertEquals(39, err.toString().length() - "\r\u001b[K".length());
    }

    @Test
    void nothingIsDrawnAfterTheEnd() {
        Progress progress = progress(WIDE, 1, null, 0, 1);
        progress.close();
        progress.step(TARGET, STEP);

        assertEquals(List.of("\r\u001b[K"), List.of(err.toString()));
    }
}
