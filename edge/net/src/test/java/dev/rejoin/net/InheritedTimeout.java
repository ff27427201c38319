package dev.rejoin.net;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Asks the kernel for the TCP_USER_TIMEOUT of an accepted connection. */
final class InheritedTimeout {
    private static final String ESTABLISHED = "01";

    private InheritedTimeout() {}

    static int ofConnectionTo(int port) throws Throwable {
        int descriptor =
                ListeningSockets.descriptorsOf(Path.of("/proc/self"), accepted(port)).getFirst();
        var getsockopt =
                Linker.nativeLinker()
                        .downcallHandle(
                                Linker.nativeLinker().defaultLookup().findOrThrow("getsockopt"),
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment size = arena.allocateFrom(ValueLayout.JAVA_INT, 4);
            int result = (int) getsockopt.invokeExact(descriptor, 6, 18, value, size);
            return result == 0 ? value.get(ValueLayout.JAVA_INT, 0) : -1;
        }
    }

    private static Set<String> accepted(int port) throws IOException {
        Set<String> sockets = new HashSet<>();
        for (String table : new String[] {"/proc/self/net/tcp", "/proc/self/net/tcp6"}) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] field = line.strip().split("\\s+");
                if (field[1].endsWith(":%04X".formatted(port)) && field[3].equals(ESTABLISHED)) {
                    sockets.add("socket:[" + field[9] + "]");
                }
            }
        }
        return sockets;
    }
}
