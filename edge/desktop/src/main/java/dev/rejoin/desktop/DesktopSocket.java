package dev.rejoin.desktop;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import jdk.net.ExtendedSocketOptions;

/** The way into a desktop. */
public final class DesktopSocket {
    private DesktopSocket() {}

    /**
     * Connects, and asks the kernel who serves: in a directory of the user's own the path may lead
     * to a socket of somebody else, who would then read what is typed.
     */
    public static SocketChannel connect(Path socket, String unixUser) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        try {
            String serves = channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
            if (!serves.equals(unixUser)) {
                throw new IOException(
                        "%s is served by %s instead of %s".formatted(socket, serves, unixUser));
            }
            return channel;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }
}
