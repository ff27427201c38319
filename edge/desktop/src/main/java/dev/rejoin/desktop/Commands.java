package dev.rejoin.desktop;

import java.io.IOException;
import java.util.List;

/** Small programs of the system that answer at once. */
final class Commands {
    private Commands() {}

    /** What the program prints; nothing when it fails. */
    static List<String> lines(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var output = process.inputReader()) {
            return output.lines().toList();
        } finally {
            process.destroy();
        }
    }
}
