package dev.rejoin.testkit.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Runs every vector of a directory and says which did not give what it must. */
public final class VectorRunner {
    // LIMIT: the slowest vector takes milliseconds; whatever takes this long hangs.
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Map<String, VectorCheck> checks;
    private final NotBuilt notBuilt;
    private final PrintStream out;
    private final Map<String, Count> counts = new TreeMap<>();
    private final Count total = new Count();

    private static final class Count {
        private int passed;
        private int failed;
        private int notBuilt;
    }

    VectorRunner(Map<String, VectorCheck> checks, NotBuilt notBuilt, PrintStream out) {
        this.checks = checks;
        this.notBuilt = notBuilt;
        this.out = out;
    }

    /** Takes one argument: the directory with files of JSON lines. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("expected one argument: the directory with the *.jsonl files");
            System.exit(2);
        }
        List<VectorRecord> vectors = read(Path.of(arguments[0]));
        if (vectors.isEmpty()) {
            System.err.println("no vectors in " + arguments[0]);
            System.exit(2);
        }
        VectorRunner runner =
                new VectorRunner(Kinds.CHECKS, NotBuilt.parse(committedList()), System.out);
        System.exit(runner.run(vectors) ? 0 : 1);
    }

    static List<VectorRecord> read(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.filter(it -> it.toString().endsWith(".jsonl")).sorted().toList();
        }
        JsonMapper json = new JsonMapper();
        List<VectorRecord> vectors = new ArrayList<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    vectors.add(VectorRecord.of(json.readTree(line)));
                }
            }
        }
        return vectors;
    }

    static List<String> committedList() throws IOException {
        try (InputStream list = VectorRunner.class.getResourceAsStream("not-built.txt")) {
            if (list == null) {
                throw new IOException("not-built.txt is missing from the test kit");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Whether all vectors passed or are listed, and every line of the list has a vector. */
    boolean run(List<VectorRecord> vectors) {
        for (VectorRecord vector : vectors) {
            Count count = counts.computeIfAbsent(vector.kind(), _ -> new Count());
            if (notBuilt.lists(vector)) {
                count.notBuilt++;
                total.notBuilt++;
                continue;
            }
            String problem = problem(vector);
            if (problem == null) {
                count.passed++;
                total.passed++;
            } else {
                count.failed++;
                total.failed++;
                out.printf(
                        "FAILED %s (%s %s): %s%n",
                        vector.name(), vector.kind(), vector.mode(), problem);
            }
        }
        List<String> unused = notBuilt.unused();
        unused.forEach(line -> out.println("no vector for this line of not-built.txt: " + line));
        table();
        return total.failed == 0 && unused.isEmpty();
    }

    private @Nullable String problem(VectorRecord vector) {
        VectorCheck check = checks.get(vector.kind());
        if (check == null) {
            return "nothing runs this kind, and not-built.txt does not list it";
        }
        Attempt attempt = new Attempt(check, vector);
        Thread thread = Thread.ofPlatform().daemon().name(vector.name()).start(attempt);
        try {
            if (!thread.join(LONGEST)) {
                return "still running after " + LONGEST.toSeconds() + " s";
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
        return attempt.problem;
    }

    /** A thread of its own, so that one that hangs does not take the others with it. */
    private static final class Attempt implements Runnable {
        private final VectorCheck check;
        private final VectorRecord vector;
        private @Nullable String problem;

        Attempt(VectorCheck check, VectorRecord vector) {
            this.check = check;
            this.vector = vector;
        }

        @Override
        public void run() {
            try {
                check.run(vector);
            } catch (Mismatch mismatch) {
                problem = mismatch.getMessage();
            } catch (Throwable thrown) {
                problem = thrown.toString();
            }
        }
    }

    private void table() {
        out.printf("%n%-22s %6s %6s %9s%n", "kind", "passed", "failed", "not built");
        counts.forEach((kind, count) ->
                out.printf(
                        "%-22s %6d %6d %9d%n", kind, count.passed, count.failed, count.notBuilt));
        out.printf(
                "%d passed, %d failed, %d not built%n", total.passed, total.failed, total.notBuilt);
    }
}
