package dev.rejoin.it.range;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * Packets to this port vanish, as behind a firewall, and no root is needed for it: Linux answers no
 * SYN while the queue of connections that nobody accepts is full.
 */
final class FullQueue implements Stand {
    private static final int PATIENCE_MILLIS = 300;
    private static final int MOST = 16;

    private final ServerSocket door;
    private final List<Socket> queued = new ArrayList<>();

    private FullQueue(ServerSocket door) {
        this.door = door;
    }

    static FullQueue start() throws IOException {
        FullQueue started = new FullQueue(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        started.fill();
        return started;
    }

    private void fill() throws IOException {
        InetSocketAddress here = new InetSocketAddress(door.getInetAddress(), port());
        while (queued.size() < MOST) {
            Socket next = new Socket();
            queued.add(next);
            try {
                next.connect(here, PATIENCE_MILLIS);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
        throw new IOException("the queue of port " + port() + " does not fill");
    }

    @Override
    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : queued) {
            socket.close();
        }
    }
}
