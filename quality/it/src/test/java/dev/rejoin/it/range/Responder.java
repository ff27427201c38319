package dev.rejoin.it.range;

import dev.rejoin.wire.DecodeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server of our own that answers every connection by the same script. Its threads are the
 * system's: a script that floods must not keep the others from their processors.
 */
final class Responder implements Stand {
    private static final int BACKLOG = 64;

    private final ServerSocket door;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What is said on one connection; it is closed afterwards. */
    @FunctionalInterface
    interface Script {
        void answer(Talk talk) throws Exception;
    }

    private Responder(ServerSocket door, Script script) {
        this.door = door;
        this.script = script;
    }

    static Responder start(Script script) throws IOException {
        ServerSocket door = new ServerSocket();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        Responder started = new Responder(door, script);
        Thread.ofPlatform()
                .daemon()
                .name("range door " + door.getLocalPort())
                .start(started::serve);
        return started;
    }

    @Override
    public int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (true) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                Thread.ofPlatform()
                        .daemon()
                        .name("range answer " + door.getLocalPort())
                        .start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            script.answer(new Talk(socket));
        } catch (IOException | DecodeException left) {
            // A caller may leave at any time, or speak what the script does not.
        } catch (Exception broken) {
            throw new IllegalStateException("the script broke", broken);
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
