package dev.rejoin.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one lock on a state directory. The kernel gives it up with the process, so none is ever left
 * behind; the file says who holds it, for people.
 */
final class StateLock implements AutoCloseable {
    // The kernel drops a process's lock as soon as the process closes any handle on the file, so
    // it must not be opened a second time here.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private StateLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static StateLock take(Path file, Instant now) throws IOException {
        synchronized (HELD) {
            if (!HELD.add(file)) {
                throw new StateLockedException(directory(file), "this program");
            }
        }
        try {
            return new StateLock(file, open(file, now));
        } catch (IOException | RuntimeException failure) {
            synchronized (HELD) {
                HELD.remove(file);
            }
            throw failure;
        }
    }

    /** Who holds the lock; null if nobody does. */
    static @Nullable String holder(Path file) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return "this program";
            }
            if (!Files.exists(file)) {
                return null;
            }
            try (FileChannel probe = FileChannel.open(file, StandardOpenOption.WRITE);
                    FileLock lock = probe.tryLock()) {
                return lock == null ? said(file) : null;
            }
        }
    }

    private static FileChannel open(Path file, Instant now) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            if (channel.tryLock() == null) {
                throw new StateLockedException(directory(file), said(file));
            }
            String holder = "pid " + ProcessHandle.current().pid() + " since " + now + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static String said(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static Path directory(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            if (HELD.remove(file)) {
                channel.close();
            }
        }
    }
}
