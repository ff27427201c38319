package dev.rejoin.net;

import dev.rejoin.wire.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A TCP connection to somebody who may send anything. It ends at a fixed time, which a byte a
 * second does not move, and takes and gives a fixed number of bytes.
 */
public final class WaryLink implements Wary, AutoCloseable {
    /**
     * What a connection may cost.
     *
     * @param whole from connecting to its end
     * @param most bytes that are taken in
     */
    public record Bounds(Duration whole, int most) {}

    // LIMIT: it fits into the buffers of both systems, so that a write never waits for a reader.
    private static final int MOST_SENT = 32 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final long end;
    private final byte[] buffer = new byte[8 * 1024];
    private int takenIn;
    private final int most;
    private int sent;
    private Bytes held = Bytes.EMPTY;

    private WaryLink(Socket socket, Bounds bounds, long begun) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.end = begun + bounds.whole().toNanos();
        this.most = bounds.most();
    }

    public static Dialled dial(InetSocketAddress to, Duration limit, Bounds bounds) {
        long begun = System.nanoTime();
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(to, Math.max(1, Math.toIntExact(limit.toMillis())));
            return new Dialled.Connected(new WaryLink(socket, bounds, begun), since(begun));
        } catch (IOException failed) {
            close(socket);
            String words = Optional.ofNullable(failed.getMessage()).orElse(failed.toString());
            return new Dialled.Failed(reason(failed, words), since(begun), words);
        }
    }

    private static Dialled.Reason reason(IOException failed, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (failed instanceof SocketTimeoutException || lower.contains("timed out")) {
            return Dialled.Reason.TIMED_OUT;
        }
        if (lower.contains("refused")) {
            return Dialled.Reason.REFUSED;
        }
        return lower.contains("reset") ? Dialled.Reason.RESET : Dialled.Reason.UNREACHABLE;
    }

    /** Gives bytes back that were read too many: the next read begins with them. */
    public void unread(Bytes bytes) {
        held = bytes;
    }

    @Override
    public Heard read(Duration limit) {
        if (!held.isEmpty()) {
            Bytes first = held;
            held = Bytes.EMPTY;
            return new Heard.Octets(first);
        }
        if (takenIn >= most) {
            return new Heard.Flood();
        }
        long left = Math.min(limit.toNanos(), end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            return new Heard.Silence();
        }
        try {
            socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
            int count = in.read(buffer, 0, Math.min(buffer.length, most - takenIn));
            if (count < 0) {
                return new Heard.Finished();
            }
            takenIn += count;
            return new Heard.Octets(Bytes.owning(Arrays.copyOf(buffer, count)));
        } catch (SocketTimeoutException nothing) {
            return new Heard.Silence();
        } catch (IOException reset) {
            return new Heard.Reset();
        }
    }

    @Override
    public boolean write(byte[] bytes) {
        sent += bytes.length;
        if (sent > MOST_SENT) {
            return false;
        }
        try {
            out.write(bytes);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // The descriptor is released all the same.
        }
    }

    static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
