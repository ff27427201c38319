package dev.rejoin.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** A TCP connection. It reads nothing ahead, so TLS can be laid over it at any point. */
public final class PlainLink implements Link {
    private static final int NOTHING = -1;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final InetSocketAddress address;
    private int firstByte = NOTHING;

    PlainLink(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.address = (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    public static PlainLink connect(InetSocketAddress to, Duration limit) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(to, Math.toIntExact(limit.toMillis()));
            return new PlainLink(socket);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    /** Waits for the first byte and keeps it for the next read; false at the peer's end. */
    boolean awaitFirstByte() throws IOException {
        firstByte = in.read();
        return firstByte != NOTHING;
    }

    /** What was taken from the socket and not read yet: TLS must begin with it. */
    InputStream readAhead() {
        byte[] kept = firstByte == NOTHING ? new byte[0] : new byte[] {(byte) firstByte};
        firstByte = NOTHING;
        return new ByteArrayInputStream(kept);
    }

    Socket socket() {
        return socket;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (firstByte != NOTHING && length > 0) {
            into[offset] = (byte) firstByte;
            firstByte = NOTHING;
            return 1;
        }
        return in.read(into, offset, length);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
    }

    @Override
    public void closeNow() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // The descriptor is released all the same.
        }
    }

    @Override
    public void closeGracefully() {
        Farewell.say(this, socket::shutdownOutput, in);
    }

    /** Ends the link at once by a reset, as a machine does that has lost all memory of it. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyGone) {
            // Then there is nothing to reset.
        }
        closeNow();
    }

    public InetSocketAddress address() {
        return address;
    }

    public InetSocketAddress localAddress() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public String peer() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
