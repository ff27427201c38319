package dev.rejoin.net;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The process that listens on a port. */
public record PortHolder(long pid, String program) {
    /** Looks through /proc; empty when nobody listens, or for a process that we may not look at. */
    public static Optional<PortHolder> of(int port) {
        Set<String> sockets = ListeningSockets.on(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> processes =
                Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (!ListeningSockets.descriptorsOf(process, sockets).isEmpty()) {
                    return Optional.of(named(process));
                }
            }
        } catch (IOException noProc) {
            // Not Linux: nothing to see.
        }
        return Optional.empty();
    }

    private static PortHolder named(Path process) {
        String program;
        try {
            program = Files.readString(process.resolve("comm")).strip();
        } catch (IOException endedMeanwhile) {
            program = "?";
        }
        return new PortHolder(Long.parseLong(process.getFileName().toString()), program);
    }

    /** As in {@code process 812 (xrdp)}. */
    public String words() {
        return "process %d (%s)".formatted(pid, program);
    }
}
