package dev.rejoin.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.Confidence;
import dev.rejoin.doctor.Finding;
import dev.rejoin.doctor.Questions;
import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.Step;
import dev.rejoin.doctor.Target;
import dev.rejoin.store.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DoctorCommandTest {
    private static final Instant AT = Instant.parse("2026-03-12T09:30:00Z");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Questions> asked = new ArrayList<>();
    private final List<String> examined = Collections.synchronizedList(new ArrayList<>());

    private int run(String... words) {
        return run(Terminal.NONE, this::examine, words);
    }

    private int run(Terminal terminal, Examiner examiner, String... words) {
        CommandLine line =
                RejoinCommand.commandLine(new PrintWriter(out), new PrintWriter(err, true));
        line.addSubcommand(
                "examine",
                new CommandLine(
                        new DoctorCommand(
                                (questions, _) -> {
                                    asked.add(questions);
                                    return examiner;
                                },
                                () -> terminal)));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("examine"));
        Collections.addAll(all, words);
        return RejoinCommand.withFailures(line).execute(all.toArray(String[]::new));
    }

    /** A host is as ill as its name says. */
    private Report examine(Target target, Consumer<Step> progress) {
        examined.add(target.toString());
        progress.accept(
                new Step("TCP \u001b[2J", "accepted", true, Duration.ZERO, Duration.ofMillis(1)));
        Cause cause =
                switch (target.host()) {
                    case "gone" -> Cause.of(CauseId.REFUSED, target.toString());
                    case "weak" -> Cause.of(CauseId.CERT_WEAK, "RSA 1024");
                    default -> Cause.of(CauseId.HEALTHY, target.toString());
                };
        return new Report(
                target,
                AT,
                Duration.ofMillis(700),
                new Finding(cause, Confidence.CERTAIN, "", List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"ok, 0", "weak, 1", "gone, 4", "ok weak, 1", "ok gone weak, 4"})
    void theExitStatusIsThatOfTheWorst(String targets, int status) {
        assertEquals(status, run(targets.split(" ")));
    }

    @Test
    void oneTargetIsReportedWhole() {
        run("weak:3390");

        assertTrue(out.toString().startsWith("weak:3390, examined 2026-03-12"), out.toString());
        assertTrue(out.toString().contains("\nWhat to do\n"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void severalAreATableTheWorstFirst() {
        run("ok", "weak", "gone", "ok:3389");
        List<String> lines = out.toString().lines().toList();

        assertAll(
                () -> assertTrue(lines.get(1).startsWith("gone:3389 "), out.toString()),
                () -> assertTrue(lines.get(2).startsWith("weak:3389 "), out.toString()),
                () -> assertTrue(lines.get(3).startsWith("ok:3389 "), out.toString()),
                () -> assertTrue(lines.getLast().startsWith("3 targets: 1 cannot"), out.toString()),
                () -> assertFalse(out.toString().contains("What to do")));
    }

    @Test
    void verboseTellsEachAfterTheTable() {
        run("ok", "weak", "--verbose");

        assertEquals(2, out.toString().split("What to do", -1).length - 1, out.toString());
    }

    @Test
    void jsonIsAnObjectALine() throws Exception {
        run("ok", "gone", "--json");
        List<String> lines = out.toString().lines().toList();

        assertEquals(2, lines.size());
        assertEquals("gone:3389", Json.parse(lines.getFirst()).text("target"));
        assertEquals("healthy", Json.parse(lines.getLast()).object("verdict").text("cause"));
    }

    @Test
    void htmlGoesToItsFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("report.html");

        assertEquals(1, run("weak", "--html", file.toString()));
        assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"));
        assertEquals(3, run("weak", "--html", folder.toString()));
        assertTrue(err.toString().contains("cannot be written"), err.toString());
    }

    @Test
    void targetsComeFromAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("hosts.txt");
        Files.writeString(file, "# the office\nok   # front desk\n\n  weak:3390\nok:3389\n");

        assertEquals(1, run("--from-file", file.toString()));
        assertEquals(List.of("ok:3389", "weak:3390"), examined.stream().sorted().toList());
    }

    @Test
    void targetsComeFromStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("gone\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(4, run("--from-file", "-"));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aLineThatIsNoTargetIsNamed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("hosts.txt");
        Files.writeString(file, "ok\n\nhost:port\n");

        assertEquals(2, run("--from-file", file.toString()));
        assertTrue(err.toString().contains("hosts.txt, line 3: "), err.toString());
        assertEquals(List.of(), examined);
    }

    @Test
    void comparingTellsWhetherTheTwoDiffer() {
        assertEquals(0, run("ok", "--compare", "fine"));
        assertTrue(out.toString().contains("is the same"), out.toString());
        assertEquals(1, run("ok", "--compare", "weak"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host:0",
                "--from-file /nowhere/hosts.txt",
                "ok --idle-bound 60s",
                "ok --timeout soon",
                "ok --watch never",
                "ok --password-stdin",
                "ok fine --user alice --password-stdin",
                "ok --watch --user alice --password-stdin",
                "ok --watch --html x.html",
                "ok fine --compare other",
                "ok --user CORP\\ --password-stdin"
            })
    void wrongUsageIsTwo(String words) {
        assertEquals(2, run(words.isEmpty() ? new String[0] : words.split(" ")), words);
        assertEquals("", out.toString());
        assertEquals(List.of(), examined);
    }

    @Test
    void beforeALogonItWarnsAndThePasswordComesFromStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("s3cret\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(0, run("ok", "--user", "CORP\\alice", "--password-stdin"));
        } finally {
            System.setIn(before);
        }
        Questions.Logon logon = asked.getFirst().logon().orElseThrow();

        assertAll(
                () -> assertEquals("alice", logon.user()),
                () -> assertEquals("CORP", logon.domain()),
                () -> assertEquals("s3cret", new String(logon.password().toCharArray())),
                () -> assertTrue(err.toString().contains("lockout"), err.toString()),
                () -> assertFalse((out + "" + err).contains("s3cret")));
    }

    @Test
    void boundsAreHandedOn() {
        run("ok", "--deep", "--idle-bound", "2m", "--timeout", "5");

        assertEquals(Duration.ofMinutes(2), asked.getFirst().idle());
        assertEquals(Duration.ofSeconds(5), asked.getFirst().whole());
        assertTrue(asked.getFirst().deep());
    }

    @Test
    void onATerminalProgressIsShownAndGoneAtTheEnd() {
        run(new Terminal(true, true, 60, true), this::examine, "ok");

        assertTrue(err.toString().contains("1 step  TCP \\x{1b}[2J: accepted"), err.toString());
        assertTrue(err.toString().endsWith("\r\u001b[K"), err.toString());
    }

    @Test
    void noMoreThanSixteenAtOnce() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(Fleet.AT_ONCE);
        String[] many = new String[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = "ok" + i;
        }

        int status =
                run(
                        Terminal.NONE,
                        (target, progress) -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            full.countDown();
                            try {
                                assertTrue(full.await(20, TimeUnit.SECONDS), "16 run at once");
                            } catch (InterruptedException stopped) {
                                throw new IllegalStateException(stopped);
                            }
                            running.decrementAndGet();
                            return examine(target, progress);
                        },
                        many);

        assertEquals(0, status);
        assertEquals(Fleet.AT_ONCE, most.get());
        assertEquals(40, examined.size());
    }

    @Test
    void watchingTellsChangesOnly() throws Exception {
        List<String> hosts = new ArrayList<>(List.of("ok", "ok", "weak", "weak"));
        Target target = new Target("a", 3389);
        Watch watch =
                new Watch(
                        (_, progress) -> {
                            Report report =
                                    examine(new Target(hosts.removeFirst(), 3389), progress);
                            return new Report(
                                    target,
                                    report.at(),
                                    report.took(),
                                    report.verdict(),
                                    report.findings(),
                                    report.facts(),
                                    report.steps(),
                                    report.unseen());
                        },
                        List.of(target),
                        false);

        assertEquals(1, watch.round().size());
        assertEquals(List.of(), watch.round());
        assertTrue(watch.round().getFirst().contains("no longer healthy; now cert-weak"));
        assertEquals(List.of(), watch.round());
    }
}
