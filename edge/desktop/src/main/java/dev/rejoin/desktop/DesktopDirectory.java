package dev.rejoin.desktop;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A session's run directory. It belongs to the session's user, who may put anything there: nothing
 * in it is opened through a symbolic link, nothing but ordinary files is opened, and only so much
 * is read.
 */
public final class DesktopDirectory {
    // LIMIT: sockaddr_un holds 108 bytes on Linux, with a zero at the end.
    private static final int LONGEST_SOCKET_PATH = 100;
    // LIMIT: an exit file is a word and a number.
    private static final int LONGEST_EXIT = 64;
    // LIMIT: the tail of the log that is shown or kept.
    private static final int LOG_TAIL = 16 * 1024;

    private DesktopDirectory() {}

    static Path socket(Path directory) {
        return directory.resolve("rfb.sock");
    }

    /** Makes it, for its user alone. */
    static void make(Path directory, UnixUser user) throws IOException {
        Path socket = socket(directory);
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_PATH) {
            throw new DesktopException(
                    "the socket path is longer than %d bytes and cannot be served: %s"
                            .formatted(LONGEST_SOCKET_PATH, socket));
        }
        Files.createDirectory(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Ownership.give(directory, user);
    }

    /** How the desktop ended, if its minder has written it. */
    static Optional<EndReason> exit(Path directory) {
        return tail(directory, "exit", LONGEST_EXIT).flatMap(EndReason::parse);
    }

    /** The last lines that the desktop wrote, without what a terminal would act on. */
    public static List<String> lastLines(Path directory, int count) {
        List<String> lines = new ArrayList<>();
        for (String part : List.of("desktop.log.old", "desktop.log")) {
            tail(directory, part, LOG_TAIL)
                    .ifPresent(text -> text.lines().forEach(line -> lines.add(printable(line))));
        }
        return List.copyOf(lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", " ").stripTrailing();
    }

    private static Optional<String> tail(Path directory, String name, int most) {
        try {
            return inside(directory, opened -> Optional.of(tail(opened, Path.of(name), most)));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static String tail(SecureDirectoryStream<Path> opened, Path file, int most)
            throws IOException {
        if (!attributes(opened, file).isRegularFile()) {
            throw new NoSuchFileException(file.toString());
        }
        try (SeekableByteChannel channel =
                opened.newByteChannel(
                        file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            channel.position(Math.max(0, channel.size() - most));
            byte[] bytes = Channels.newInputStream(channel).readNBytes(most);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static BasicFileAttributes attributes(SecureDirectoryStream<Path> opened, Path file)
            throws IOException {
        return opened.getFileAttributeView(
                        file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }

    /** What is done inside a directory that cannot be exchanged meanwhile. */
    private interface Work<T> {
        T in(SecureDirectoryStream<Path> opened) throws IOException;
    }

    /** The way to the directory is the host's own; only what is inside is the user's. */
    private static <T> T inside(Path directory, Work<T> work) throws IOException {
        if (Files.isSymbolicLink(directory)) {
            throw new NoSuchFileException(directory.toString());
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            if (stream instanceof SecureDirectoryStream<Path> secure) {
                return work.in(secure);
            }
            throw new IOException("this system cannot open files safely in " + directory);
        }
    }

    /** Removes the directory and what is in it; what a symbolic link points to stays. */
    public static void remove(Path directory) throws IOException {
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(inside(directory, opened -> removeAll(opened, directory)));
        }
    }

    private static Path removeAll(SecureDirectoryStream<Path> inside, Path directory)
            throws IOException {
        List<Path> names = new ArrayList<>();
        inside.forEach(entry -> names.add(entry.getFileName()));
        for (Path name : names) {
            if (attributes(inside, name).isDirectory()) {
                try (SecureDirectoryStream<Path> deeper =
                        inside.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                    removeAll(deeper, name);
                }
                inside.deleteDirectory(name);
            } else {
                inside.deleteFile(name);
            }
        }
        return directory;
    }
}
