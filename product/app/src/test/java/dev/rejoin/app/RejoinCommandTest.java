package dev.rejoin.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejoinCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return RejoinCommand.run(new PrintWriter(out), new PrintWriter(err, true), args);
    }

    @Test
    void helpListsEveryCommandOnce() {
        assertEquals(0, run("--help"));

        var line = RejoinCommand.commandLine(new PrintWriter(out), new PrintWriter(err));
        line.getSubcommands()
                .forEach((name, command) -> {
                    boolean listed =
                            Pattern.compile("(?m)^  " + name + " ").matcher(out.toString()).find();
                    boolean hidden = command.getCommandSpec().usageMessage().hidden();
                    assertEquals(!hidden, listed, name + " in:\n" + out);
                });
    }

    @Test
    void versionNamesVersionAndBuild() {
        assertEquals(0, run("--version"));
        assertTrue(
                out.toString().matches("rejoin \\d+\\.\\d+\\.\\S+ \\(build \\S+, Java 25.*\\)\\s*"),
                out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "quary, query",
        "qury, query",
        "logof, logoff",
        "why, why-session",
        "event, events",
        "rest, reset"
    })
    void anUnknownCommandGetsTheNearest(String given, String nearest) {
        assertEquals(2, run(given));
        assertTrue(err.toString().contains("'" + nearest + "'"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "query",
                "reset",
                "user",
                "logoff",
                "logoff x",
                "logoff 0",
                "logoff -1",
                "query session --json --wide",
                "events --attempt I",
                "events --session 0",
                "user add ../x",
                "user change alice",
                "--nonsense",
                "completion fish"
            })
    void wrongUsageIsTwoAndSaysWhy(String line) {
        assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")), line);
        assertTrue(err.toString().contains("--help"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void withoutHostAndStateTheHostCannotBeReached(@TempDir Path folder) {
        String state = folder.resolve("none").toString();
        for (List<String> command :
                List.of(
                        List.of("query", "session", "--state", state),
                        List.of("qwinsta", "--state", state),
                        List.of("logoff", "3", "--state", state),
                        List.of("reset", "session", "3", "--state", state),
                        List.of("tsdiscon", "3", "--state", state),
                        List.of("why-session", "alice", "--state", state))) {
            assertEquals(4, run(command.toArray(String[]::new)), command.toString());
        }
    }

    @Test
    void completionKnowsTheCommands() {
        assertEquals(0, run("completion", "bash"));
        assertAll(
                () -> assertTrue(out.toString().contains("why-session")),
                () -> assertTrue(out.toString().contains("--password-stdin")));
    }

    @Test
    void noCommandTakesAPasswordOnTheCommandLine() {
        assertEquals(2, run("user", "add", "alice", "--password", "secret"));
        assertFalse(err.toString().contains("secret"), err.toString());
    }
}
