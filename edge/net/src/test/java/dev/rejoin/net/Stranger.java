package dev.rejoin.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** A server that behaves towards its one guest as a test has it. */
final class Stranger implements AutoCloseable {
    /** What is done with the guest; the connection is closed behind it. */
    interface Conduct {
        void with(Socket guest) throws Exception;
    }

    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    Stranger(Conduct conduct) throws IOException {
        Thread.ofVirtual()
                .start(() -> {
                    try (Socket guest = door.accept()) {
                        conduct.with(guest);
                    } catch (Exception guestHasGone) {
                        // What the guest saw is what the test is about.
                    }
                });
    }

    /** A guest with this much time and room. */
    WaryLink visit(Duration whole, int most) {
        Dialled dialled =
                WaryLink.dial(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port()),
                        Duration.ofSeconds(10),
                        new WaryLink.Bounds(whole, most));
        return ((Dialled.Connected) dialled).link();
    }

    WaryLink visit() {
        return visit(Duration.ofSeconds(20), 1 << 20);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Keeps the connection until the guest leaves it. */
    static void keep(Socket guest) throws IOException {
        while (guest.getInputStream().read() >= 0) {
            // Whatever it says.
        }
    }

    static void reset(Socket guest) throws IOException {
        guest.setSoLinger(true, 0);
        guest.close();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
