package dev.rejoin.it.fault;

import dev.rejoin.it.fixture.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that writes to its terminal as fast as the terminal takes it, as {@code yes} does, and
 * keeps count of it.
 */
final class Flood {
    private static final String PROGRAM =
            """
            use Time::HiRes qw(time);
            open(my $log, '>', $ARGV[0]) or die; $log->autoflush(1);
            my $text = "y\\n" x 4096; my ($sum, $next, $last, $pause) = (0, time + 0.1, time, 0);
            while (1) {
                $sum += syswrite(STDOUT, $text);
                my $now = time;
                $pause = $now - $last if $now - $last > $pause; $last = $now;
                if ($now >= $next) {
                    printf $log "%.4f %d %.4f\\n", $now, $sum, $pause; $next = $now + 0.1;
                }
            }
            """;

    private final Path program;
    private final Path counts;

    private record Sample(double seconds, double bytes, double pause) {}

    private Flood(Path program, Path counts) {
        this.program = program;
        this.counts = counts;
    }

    static Flood in(Path folder, String name) throws IOException {
        Path program = folder.resolve("flood.pl");
        Files.writeString(program, "use IO::Handle;\n" + PROGRAM);
        return new Flood(program, folder.resolve(name));
    }

    String command() {
        return "perl " + program + " " + counts;
    }

    void awaitRunning(Duration limit) throws Exception {
        Waiting.until(limit, () -> "the flood runs", () -> samples().size() > 10);
    }

    /**
     * How fast this one is from now on for so long, as a part of another's speed at the same time:
     * both have to do with the same machine, however busy it is.
     */
    double share(Flood other, Duration time) throws Exception {
        Sample mine = samples().getLast();
        Sample others = other.samples().getLast();
        double until = mine.seconds() + time.toMillis() / 1000.0;
        awaitAfter(until);
        other.awaitAfter(until);
        return rateSince(mine) / other.rateSince(others);
    }

    private void awaitAfter(double until) throws Exception {
        Waiting.until(
                Duration.ofMinutes(1),
                () -> "the flood goes on",
                () -> samples().getLast().seconds() >= until);
    }

    private double rateSince(Sample first) throws IOException {
        Sample last = samples().getLast();
        return (last.bytes() - first.bytes()) / (last.seconds() - first.seconds());
    }

    /** How long the terminal took nothing at most. */
    Duration longestPause() throws IOException {
        return Duration.ofMillis(Math.round(samples().getLast().pause() * 1000));
    }

    private List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        if (!Files.exists(counts)) {
            return samples;
        }
        String text = Files.readString(counts);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            String[] words = line.split(" ");
            samples.add(
                    new Sample(
                            Double.parseDouble(words[0]),
                            Double.parseDouble(words[1]),
                            Double.parseDouble(words[2])));
        }
        return samples;
    }
}
