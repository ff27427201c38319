package dev.rejoin.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** The smallest desktop: accepts on a Unix socket and says nothing. Runs as a program. */
final class SocketServer {
    private SocketServer() {}

    public static void main(String[] arguments) throws IOException {
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(arguments[0]));
            while (channel.isOpen()) {
                channel.accept().close();
            }
        }
    }
}
