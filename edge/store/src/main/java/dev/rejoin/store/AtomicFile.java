package dev.rejoin.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes whole files so that a reader, and a host that was killed or lost power, finds either the
 * old content or the new one: temporary file, fsync, rename, fsync of the directory.
 */
public final class AtomicFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.fromString("rwx------");
    private static final AtomicLong NUMBERS = new AtomicLong();

    private AtomicFile() {}

    public static void write(Path file, byte[] content) throws StateUnwritableException {
        try {
            Path temporary = writeTemporary(file, content);
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                Files.deleteIfExists(temporary);
                throw failure;
            }
            force(directory(file));
        } catch (IOException failure) {
            throw new StateUnwritableException(file, failure);
        }
    }

    /** False, and nothing written, if the file is there already. */
    public static boolean create(Path file, byte[] content) throws StateUnwritableException {
        try {
            Path temporary = writeTemporary(file, content);
            try {
                // A link, unlike a rename, never replaces what another process was faster to make.
                Files.createLink(file, temporary);
            } catch (FileAlreadyExistsException alreadyThere) {
                return false;
            } finally {
                Files.deleteIfExists(temporary);
            }
            force(directory(file));
            return true;
        } catch (IOException failure) {
            throw new StateUnwritableException(file, failure);
        }
    }

    /** False if there was nothing to delete. */
    public static boolean delete(Path file) throws StateUnwritableException {
        try {
            boolean deleted = Files.deleteIfExists(file);
            if (deleted) {
                force(directory(file));
            }
            return deleted;
        } catch (IOException failure) {
            throw new StateUnwritableException(file, failure);
        }
    }

    /** Makes a directory for its owner alone, with those above it, unless it is there. */
    public static void directories(Path directory) throws StateUnwritableException {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY_DIRECTORY));
            }
        } catch (IOException failure) {
            throw new StateUnwritableException(directory, failure);
        }
    }

    static boolean isTemporary(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(".tmp");
    }

    private static Path writeTemporary(Path file, byte[] content) throws IOException {
        String name =
                "."
                        + file.getFileName()
                        + "."
                        + ProcessHandle.current().pid()
                        + "-"
                        + NUMBERS.incrementAndGet()
                        + ".tmp";
        Path temporary = file.resolveSibling(name);
        try (FileChannel channel =
                FileChannel.open(
                        temporary,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS),
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException failure) {
            Files.deleteIfExists(temporary);
            throw failure;
        }
        return temporary;
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path directory(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is in no directory");
        }
        return parent;
    }
}
