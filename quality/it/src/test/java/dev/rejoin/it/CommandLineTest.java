package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as people call it. */
class CommandLineTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("rejoin.root"), "rejoin");

    private record Answer(int exit, String out) {}

    @Test
    void worksFromAnotherDirectoryThroughASymbolicLink(@TempDir Path elsewhere) throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("rj"), LAUNCHER);

        Answer answer = run(elsewhere, link.toString(), "--version");

        assertAll(
                () -> assertEquals(0, answer.exit(), answer.out()),
                () -> assertTrue(answer.out().startsWith("rejoin 0."), answer.out()));
    }

    @Test
    void suggestsTheNearestCommandForAnUnknownOne(@TempDir Path elsewhere) throws Exception {
        Answer answer = run(elsewhere, LAUNCHER.toString(), "completoin");

        assertAll(
                () -> assertEquals(2, answer.exit(), answer.out()),
                () -> assertTrue(answer.out().contains("'completion'"), answer.out()));
    }

    private static Answer run(Path directory, String... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out);
    }
}
