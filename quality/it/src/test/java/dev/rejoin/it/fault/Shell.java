package dev.rejoin.it.fault;

import dev.rejoin.it.fixture.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** A folder that every user may write to: what is typed into a session is seen from there. */
final class Shell {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path folder;
    private int asked;

    /** Types a line, with the Enter key at its end. */
    interface Keyboard {
        void type(String line) throws Exception;
    }

    private Shell(Path folder) {
        this.folder = folder;
    }

    /** With a short name, for it is typed. */
    static Shell make() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "rj");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return new Shell(folder);
    }

    Path folder() {
        return folder;
    }

    /** The process id of the shell that the keys go to. */
    long pid(Keyboard keyboard) throws Exception {
        Path answer = folder.resolve("p" + ++asked);
        return Long.parseLong(ask(keyboard, "echo $$ >" + answer, answer));
    }

    /** Types a line until its answer is there: a desktop that is just appearing takes no keys. */
    private static String ask(Keyboard keyboard, String line, Path answer) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            keyboard.type(line);
            try {
                Waiting.until(
                        Duration.ofSeconds(5),
                        () -> answer + " is there",
                        () -> Files.exists(answer) && Files.readString(answer).endsWith("\n"));
                return Files.readString(answer).strip();
            } catch (AssertionError notYet) {
                if (System.nanoTime() - end > 0) {
                    throw notYet;
                }
            }
        }
    }

    void remove() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
