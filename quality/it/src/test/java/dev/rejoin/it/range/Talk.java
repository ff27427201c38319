package dev.rejoin.it.range;

import dev.rejoin.net.TlsIdentity;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Framing;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;

/** One connection from the server's side. */
final class Talk {
    /** Nobody in the range waits longer for what does not come. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private InputStream in;
    private OutputStream out;

    Talk(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    Socket socket() {
        return socket;
    }

    /** One whole frame of the client; nothing behind it is read. */
    byte[] frame(FrameKind kind) throws IOException {
        byte[] frame = new byte[kind.most()];
        int filled = 0;
        int length = 0;
        while (length == 0 || filled < length) {
            int wanted = length == 0 ? 1 : length - filled;
            int count = in.read(frame, filled, wanted);
            if (count < 0) {
                throw new EOFException("the client left");
            }
            filled += count;
            length = Framing.length(kind, frame, 0, filled);
        }
        return Arrays.copyOf(frame, length);
    }

    /** What comes in one piece, at most that much; empty when the client has left. */
    byte[] some(int most) throws IOException {
        byte[] bytes = new byte[most];
        int count = in.read(bytes);
        return Arrays.copyOf(bytes, Math.max(count, 0));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Reads until the client leaves, and says nothing. */
    void listen() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Ends with a RST instead of a FIN. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Everything that comes until its end. */
    void passTo(Talk other) throws IOException {
        in.transferTo(other.out);
    }

    /** Ends the connection from here, whoever waits on it. */
    void hangUp() {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is gone either way.
        }
    }

    /** Lays TLS over the connection, as the client; any certificate will do. */
    void secureAsClient() throws IOException {
        SSLSocket tls =
                (SSLSocket)
                        Credulous.context()
                                .getSocketFactory()
                                .createSocket(socket, "server", socket.getPort(), true);
        over(tls);
    }

    /** Lays TLS over the connection, as the server. */
    void secure(TlsIdentity identity, String... versions) throws IOException {
        SSLSocket tls =
                (SSLSocket)
                        Papers.context(identity)
                                .getSocketFactory()
                                .createSocket(socket, InputStream.nullInputStream(), true);
        tls.setUseClientMode(false);
        if (versions.length > 0) {
            tls.setEnabledProtocols(versions);
        }
        over(tls);
    }

    private void over(SSLSocket tls) throws IOException {
        tls.startHandshake();
        in = tls.getInputStream();
        out = tls.getOutputStream();
    }
}
