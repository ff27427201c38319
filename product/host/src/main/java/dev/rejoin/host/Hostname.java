package dev.rejoin.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What this machine calls itself. */
final class Hostname {
    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
    private static final int NETBIOS_LENGTH = 15;

    private Hostname() {}

    /** Asks the kernel and no name service, which could take its time. */
    static String own() {
        try {
            String name = Files.readString(KERNEL).strip();
            return name.isEmpty() ? "localhost" : name;
        } catch (IOException notLinux) {
            return "localhost";
        }
    }

    static String netbios(String name) {
        String first = name.split("\\.", 2)[0].toUpperCase(Locale.ROOT);
        return first.substring(0, Math.min(first.length(), NETBIOS_LENGTH));
    }
}
