package dev.rejoin.net;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;

/**
 * TCP_USER_TIMEOUT, which Java does not offer: after how long without an acknowledgement a
 * connection is dead. Set on the listening socket, for accepted ones inherit it; so no descriptor
 * of a live connection is ever touched behind Java's back.
 */
final class UserTimeout {
    private static final int IPPROTO_TCP = 6;
    private static final int TCP_USER_TIMEOUT = 18;

    private UserTimeout() {}

    /** Returns false where this is not Linux or no descriptor of ours listens on the port. */
    static boolean set(int port, int milliseconds) {
        List<Integer> descriptors =
                ListeningSockets.descriptorsOf(Path.of("/proc/self"), ListeningSockets.on(port));
        return !descriptors.isEmpty()
                && descriptors.stream().allMatch(each -> setOn(each, milliseconds));
    }

    private static boolean setOn(int descriptor, int milliseconds) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocateFrom(ValueLayout.JAVA_INT, milliseconds);
            int result =
                    (int)
                            setsockopt()
                                    .invokeExact(
                                            descriptor,
                                            IPPROTO_TCP,
                                            TCP_USER_TIMEOUT,
                                            value,
                                            (int) value.byteSize());
            return result == 0;
        } catch (Throwable refused) {
            return false;
        }
    }

    private static MethodHandle setsockopt() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setsockopt"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT));
    }
}
