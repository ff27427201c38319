package dev.rejoin.it.range;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A box between client and server, which does something to the bytes of each way.
 *
 * @param up makes what happens to a connection's bytes from the client
 * @param down and to those from the server
 */
record Relay(Stand server, Supplier<Way> up, Supplier<Way> down) implements Responder.Script {
    private static final int PIECE = 16 * 1024;

    /** What happens to the bytes that came in one piece. */
    @FunctionalInterface
    interface Way {
        Way UNCHANGED = bytes -> bytes;

        byte[] pass(byte[] bytes) throws Exception;
    }

    static Relay up(Stand server, Supplier<Way> up) {
        return new Relay(server, up, () -> Way.UNCHANGED);
    }

    static Relay down(Stand server, Supplier<Way> down) {
        return new Relay(server, () -> Way.UNCHANGED, down);
    }

    @Override
    public void answer(Talk talk) throws Exception {
        try (Socket behind = new Socket(server.host(), server.port())) {
            behind.setTcpNoDelay(true);
            Thread back =
                    Thread.ofPlatform()
                            .daemon()
                            .start(() -> pump(behind, talk.socket(), down.get()));
            pump(talk.socket(), behind, up.get());
            back.join();
        }
    }

    /** Until one end is done; its FIN goes on to the other. */
    private static void pump(Socket from, Socket to, Way way) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                out.write(way.pass(Arrays.copyOf(piece, count)));
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            close(to);
        } catch (Exception broken) {
            throw new IllegalStateException("the box broke", broken);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is gone either way.
        }
    }
}
