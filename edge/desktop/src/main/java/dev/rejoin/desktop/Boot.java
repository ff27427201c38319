package dev.rejoin.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which run of the machine this is. */
public final class Boot {
    private static final Path ID = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    public static String id() throws IOException {
        return Files.readString(ID).strip();
    }
}
