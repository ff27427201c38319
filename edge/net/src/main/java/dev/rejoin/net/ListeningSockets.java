package dev.rejoin.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which sockets of this machine listen on a port, and which descriptors hold them: from /proc. */
final class ListeningSockets {
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningSockets() {}

    /**
     * As the descriptors' links name them, {@code socket:[12345]}; empty where there is no /proc.
     */
    static Set<String> on(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                lines.skip(1).forEach(line -> addIfOn(port, line, sockets));
            } catch (IOException | UncheckedIOException notLinux) {
                // No table, no knowledge: the caller goes on without.
            }
        }
        return sockets;
    }

    private static void addIfOn(int port, String line, Set<String> sockets) {
        String[] field = line.strip().split("\\s+", -1);
        if (field.length > INODE
                && field[STATE].equals(LISTEN)
                && field[LOCAL_ADDRESS].endsWith(":%04X".formatted(port))) {
            sockets.add("socket:[" + field[INODE] + "]");
        }
    }

    /** The descriptors of the process that are among the sockets; none if we may not look. */
    static List<Integer> descriptorsOf(Path process, Set<String> sockets) {
        List<Integer> found = new ArrayList<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (sockets.contains(linkOf(descriptor))) {
                    found.add(Integer.valueOf(descriptor.getFileName().toString()));
                }
            }
        } catch (IOException | DirectoryIteratorException notOurs) {
            // Another user's process, or one that has just ended.
        }
        return found;
    }

    private static String linkOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
