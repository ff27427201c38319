package dev.rejoin.terminal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;

/**
 * The master's end of a pseudo-terminal, through the C library, since Java knows none. One thread
 * may read while another writes; the constants are Linux's on x86-64 and ARM.
 */
final class Pty implements AutoCloseable {
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int O_CLOEXEC = 0x80000;
    private static final long TIOCSWINSZ = 0x5414;
    private static final int EINTR = 4;
    private static final int EIO = 5;
    private static final int LONGEST_NAME = 64;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final Linker.Option WITH_ERRNO = Linker.Option.captureCallState("errno");

    private static final FunctionDescriptor INT_TO_INT = FunctionDescriptor.of(JAVA_INT, JAVA_INT);
    private static final FunctionDescriptor TRANSFER =
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle OPEN = function("posix_openpt", INT_TO_INT, WITH_ERRNO);
    private static final MethodHandle GRANT = function("grantpt", INT_TO_INT, WITH_ERRNO);
    private static final MethodHandle UNLOCK = function("unlockpt", INT_TO_INT, WITH_ERRNO);
    private static final MethodHandle CLOSE = function("close", INT_TO_INT, WITH_ERRNO);
    private static final MethodHandle NAME =
            function(
                    "ptsname_r",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG),
                    WITH_ERRNO);
    private static final MethodHandle READ = function("read", TRANSFER, WITH_ERRNO);
    private static final MethodHandle WRITE = function("write", TRANSFER, WITH_ERRNO);
    // ioctl is variadic: on some processors such arguments travel another way.
    private static final MethodHandle IOCTL =
            function(
                    "ioctl",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                    WITH_ERRNO,
                    Linker.Option.firstVariadicArg(2));

    private final int descriptor;
    private final String slave;

    private Pty(int descriptor, String slave) {
        this.descriptor = descriptor;
        this.slave = slave;
    }

    static Pty open(int columns, int rows) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int descriptor = (int) OPEN.invokeExact(state, O_RDWR | O_NOCTTY | O_CLOEXEC);
            check(descriptor, "posix_openpt", state);
            check((int) GRANT.invokeExact(state, descriptor), "grantpt", state);
            check((int) UNLOCK.invokeExact(state, descriptor), "unlockpt", state);
            MemorySegment name = arena.allocate(LONGEST_NAME);
            long size = name.byteSize();
            check(-(int) NAME.invokeExact(state, descriptor, name, size), "ptsname_r", state);
            Pty pty = new Pty(descriptor, name.getString(0, StandardCharsets.US_ASCII));
            pty.resize(columns, rows);
            return pty;
        } catch (Throwable thrown) {
            throw failure(thrown);
        }
    }

    /** The device that the shell has for its terminal. */
    String slave() {
        return slave;
    }

    void resize(int columns, int rows) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            // struct winsize: rows, columns, and pixels that nobody uses.
            MemorySegment size = arena.allocate(JAVA_SHORT, 4);
            size.setAtIndex(JAVA_SHORT, 0, (short) rows);
            size.setAtIndex(JAVA_SHORT, 1, (short) columns);
            check((int) IOCTL.invokeExact(state, descriptor, TIOCSWINSZ, size), "ioctl", state);
        } catch (Throwable thrown) {
            throw failure(thrown);
        }
    }

    /** Of the thread that asks for it, which alone may use it. */
    Reader reader(int size) {
        return new Reader(size);
    }

    /** For one reading thread, with memory of its own. */
    final class Reader implements AutoCloseable {
        private final Arena arena = Arena.ofConfined();
        private final MemorySegment state = arena.allocate(STATE);
        private final MemorySegment buffer;

        private Reader(int size) {
            buffer = arena.allocate(size);
        }

        /** Waits for output; -1 when the last program has let go of the terminal. */
        int read(byte[] into) throws IOException {
            try {
                while (true) {
                    long most = Math.min(into.length, buffer.byteSize());
                    long count = (long) READ.invokeExact(state, descriptor, buffer, most);
                    if (count > 0) {
                        MemorySegment.copy(buffer, JAVA_BYTE, 0, into, 0, (int) count);
                        return (int) count;
                    }
                    int errno = (int) ERRNO.get(state, 0L);
                    if (count == 0 || errno == EIO) {
                        return -1;
                    }
                    if (errno != EINTR) {
                        throw new IOException("read of the terminal failed, errno " + errno);
                    }
                }
            } catch (Throwable thrown) {
                throw failure(thrown);
            }
        }

        @Override
        public void close() {
            arena.close();
        }
    }

    /** Waits while the programs behind the terminal do not read. */
    void write(byte[] bytes) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment buffer = arena.allocateFrom(JAVA_BYTE, bytes);
            long done = 0;
            while (done < bytes.length) {
                MemorySegment rest = buffer.asSlice(done);
                long left = rest.byteSize();
                long count = (long) WRITE.invokeExact(state, descriptor, rest, left);
                if (count < 0 && (int) ERRNO.get(state, 0L) != EINTR) {
                    check(-1, "write to the terminal", state);
                }
                done += Math.max(0, count);
            }
        } catch (Throwable thrown) {
            throw failure(thrown);
        }
    }

    /** The system hangs up on every program of the terminal. */
    @Override
    public void close() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            check((int) CLOSE.invokeExact(state, descriptor), "close", state);
        } catch (Throwable thrown) {
            throw failure(thrown);
        }
    }

    private static void check(int result, String what, MemorySegment state) throws IOException {
        if (result < 0) {
            throw new IOException(what + " failed, errno " + (int) ERRNO.get(state, 0L));
        }
    }

    private static IOException failure(Throwable thrown) {
        return switch (thrown) {
            case IOException failed -> failed;
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            default -> new IOException(thrown);
        };
    }

    private static MethodHandle function(
            String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, options);
    }
}
