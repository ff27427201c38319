package dev.rejoin.host;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the program of the embedded desktop beside this one: {@code terminal} next to lib. */
final class TerminalProgram {
    private TerminalProgram() {}

    static List<Path> jars() throws IOException {
        Path folder = installation().resolve("terminal");
        if (!Files.isDirectory(folder)) {
            throw new IOException("the terminal's program is not in " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** The folder that holds lib, in which this module's jar is. */
    private static Path installation() throws IOException {
        try {
            URI jar =
                    TerminalProgram.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI();
            Path lib = Path.of(jar).getParent();
            Path folder = lib == null ? null : lib.getParent();
            if (folder == null) {
                throw new IOException(jar + " is no installed program");
            }
            return folder;
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where this program is installed", e);
        }
    }
}
