package dev.rejoin.app;

import dev.rejoin.doctor.Step;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.report.Printable;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How far an examination is: one line of a terminal, written over and over, and gone at the end. In
 * a pipe there is none.
 */
final class Progress implements AutoCloseable {
    private static final String ERASE = "\r\u001b[K";
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int BAR = 24;

    private final PrintWriter err;
    private final Terminal terminal;
    private final int targets;
    private final Optional<Duration> bound;
    private final InstantSource clock;
    private final Instant begun;
    private final Optional<Thread> beat;
    private int done;
    private int steps;
    private String newest = "";
    private boolean closed;

    /**
     * Begins to show.
     *
     * @param bound after which time all is over, if that is worth a bar
     */
    private Progress(
            PrintWriter err,
            Terminal terminal,
            int targets,
            Optional<Duration> bound,
            InstantSource clock,
            boolean beating) {
        this.err = err;
        this.terminal = terminal;
        this.targets = targets;
        this.bound = bound;
        this.clock = clock;
        this.begun = clock.instant();
        this.beat =
                beating && terminal.complaints()
                        ? Optional.of(Thread.ofVirtual().name("progress").start(this::beats))
                        : Optional.empty();
    }

    /** Also moves by itself, twice a second. */
    static Progress on(PrintWriter err, Terminal terminal, int targets, Optional<Duration> bound) {
        return new Progress(err, terminal, targets, bound, InstantSource.system(), true);
    }

    /** Moves when something happens. */
    static Progress still(
            PrintWriter err,
            Terminal terminal,
            int targets,
            Optional<Duration> bound,
            InstantSource clock) {
        return new Progress(err, terminal, targets, bound, clock, false);
    }

    synchronized void step(Target target, Step step) {
        steps++;
        newest = (targets == 1 ? "" : target + "  ") + step.name() + ": " + step.outcome();
        draw();
    }

    synchronized void done(Target target) {
        done++;
        newest = targets == 1 ? newest : target + " done";
        draw();
    }

    private synchronized void draw() {
        if (!terminal.complaints() || closed) {
            return;
        }
        Duration gone = Duration.between(begun, clock.instant());
        String count =
                targets == 1
                        ? steps + (steps == 1 ? " step" : " steps")
                        : "%d of %d".formatted(done, targets);
        String time = bound.map(longest -> bar(gone, longest)).orElse(gone.toSeconds() + " s");
        err.print(ERASE + cut(Printable.line("%s  %s  %s".formatted(time, count, newest))));
        err.flush();
    }

    private static String bar(Duration gone, Duration longest) {
        int full = (int) Math.min(BAR, BAR * gone.toMillis() / Math.max(1, longest.toMillis()));
        return "[%s%s] %d s of at most %d s"
                .formatted(
                        "#".repeat(full),
                        ".".repeat(BAR - full),
                        gone.toSeconds(),
                        longest.toSeconds());
    }

    /** One column less than there are: a full line would begin the next. */
    private String cut(String line) {
        int room = terminal.width() - 1;
        return line.codePointCount(0, line.length()) <= room
                ? line
                : line.substring(0, line.offsetByCodePoints(0, room));
    }

    private void beats() {
        try {
            while (true) {
                Thread.sleep(BEAT);
                draw();
            }
        } catch (InterruptedException over) {
            // The examination is over.
        }
    }

    @Override
    public void close() {
        beat.ifPresent(Thread::interrupt);
        synchronized (this) {
            if (terminal.complaints() && !closed) {
                err.print(ERASE);
                err.flush();
            }
            closed = true;
        }
    }
}
