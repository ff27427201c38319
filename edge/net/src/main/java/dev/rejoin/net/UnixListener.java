package dev.rejoin.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A Unix socket that is served. */
public final class UnixListener implements Closeable {
    // LIMIT: sockaddr_un holds 108 bytes on Linux and 104 on macOS, with a zero at the end.
    private static final int LONGEST_PATH = 100;

    private final ServerSocketChannel channel;
    private final Path path;

    private UnixListener(ServerSocketChannel channel, Path path) {
        this.channel = channel;
        this.path = path;
    }

    /**
     * Serves the path with these permissions ({@code rw-rw-rw-}). A socket file that nobody serves
     * is removed first; one that somebody serves, or a file that is no socket, is left alone.
     */
    public static UnixListener open(Path path, String permissions) throws IOException {
        UnixDomainSocketAddress address = address(path);
        removeStale(path);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(address);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            return new UnixListener(channel, path);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Refuses by name what the system would refuse with a riddle. */
    public static UnixDomainSocketAddress address(Path path) throws IOException {
        int length = path.toString().getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_PATH) {
            throw new IOException(
                    "the socket path is %d bytes long and %d is the most: %s"
                            .formatted(length, LONGEST_PATH, path));
        }
        return UnixDomainSocketAddress.of(path);
    }

    /** Waits for the next caller. */
    public UnixLink accept() throws IOException {
        SocketChannel caller = channel.accept();
        return new UnixLink(caller, path);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    private static void removeStale(Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!isSocket(path)) {
            throw new IOException("in the way of the socket is a file of another kind: " + path);
        }
        if (isServed(path)) {
            throw new IOException("another program serves the socket " + path);
        }
        Files.delete(path);
    }

    private static boolean isSocket(Path path) throws IOException {
        return Files.readAttributes(
                        path,
                        java.nio.file.attribute.BasicFileAttributes.class,
                        java.nio.file.LinkOption.NOFOLLOW_LINKS)
                .isOther();
    }

    private static boolean isServed(Path path) {
        try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
