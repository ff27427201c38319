package dev.rejoin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** This process, as the kernel sees it. */
final class Self {
    private Self() {}

    /** The effective user id: from Linux' /proc, elsewhere the owner of the home directory. */
    static long uid() {
        try {
            Path status = Path.of("/proc/self/status");
            if (Files.isReadable(status)) {
                List<String> lines = Files.readAllLines(status);
                for (String line : lines) {
                    if (line.startsWith("Uid:")) {
                        return Long.parseLong(line.split("\\s+", -1)[2]);
                    }
                }
            }
            return uid(Path.of(System.getProperty("user.home")));
        } catch (IOException unknown) {
            throw new UncheckedIOException("cannot tell which user runs this program", unknown);
        }
    }

    static long uid(Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:uid")).longValue();
    }
}
