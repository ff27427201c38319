package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.net.UnixLink;
import dev.rejoin.net.UnixListener;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.DecodeException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class FrameReaderTest {
    @TempDir private Path directory;
    private UnixListener listener;
    private UnixLink client;
    private UnixLink server;
    private FrameReader reader;

    @BeforeEach
    void connect() throws IOException {
        listener = UnixListener.open(directory.resolve("s"), "rw-------");
        client = UnixLink.connect(directory.resolve("s"));
        server = listener.accept();
        reader = new FrameReader(server);
    }

    @AfterEach
    void close() throws IOException {
        client.closeNow();
        server.closeNow();
        listener.close();
    }

    private static byte[] tpkt(int length) {
        byte[] frame = new byte[length];
        Arrays.fill(frame, (byte) 0x5A);
        frame[0] = 3;
        frame[1] = 0;
        frame[2] = (byte) (length >> 8);
        frame[3] = (byte) length;
        return frame;
    }

    private void send(byte[] bytes, int step) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        for (int i = 0; i < bytes.length; i += step) {
                            client.write(bytes, i, Math.min(step, bytes.length - i));
                        }
                        client.closeNow();
                    } catch (IOException closed) {
                        // The test is over.
                    }
                });
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Test
    void readsFramesThatComeByteByByte() throws IOException {
        byte[] large = tpkt(0xFFFF);
        send(joined(tpkt(20), joined(large, new byte[] {0, 3, 7})), 1);
        assertArrayEquals(tpkt(20), reader.next(FrameKind.PDU));
        assertArrayEquals(large, reader.next(FrameKind.PDU));
        assertArrayEquals(new byte[] {0, 3, 7}, reader.next(FrameKind.PDU));
        assertNull(reader.next(FrameKind.PDU), "an end between two frames is an end");
    }

    @Test
    void readsFramesThatComeTogether() throws IOException {
        send(joined(tpkt(20), joined(tpkt(17_000), tpkt(30_000))), 1 << 20);
        assertArrayEquals(tpkt(20), reader.next(FrameKind.PDU));
        assertArrayEquals(tpkt(17_000), reader.next(FrameKind.PDU));
        assertArrayEquals(tpkt(30_000), reader.next(FrameKind.PDU));
    }

    @Test
    void takesNotAByteTooMuchBeforeTls() throws IOException {
        byte[] hello = {22, 3, 1};
        send(joined(tpkt(19), hello), 1 << 20);
        assertArrayEquals(tpkt(19), reader.next(FrameKind.CONNECTION_REQUEST));
        byte[] rest = new byte[3];
        server.readFully(rest, 0, 3);
        assertArrayEquals(hello, rest);
    }

    @Test
    void anEndInsideAFrameIsAnError() {
        send(Arrays.copyOf(tpkt(20), 19), 5);
        assertThrows(EOFException.class, () -> reader.next(FrameKind.PDU));
    }

    @Test
    void anEndInsideALengthIsAnError() {
        send(new byte[] {3, 0}, 1);
        assertThrows(EOFException.class, () -> reader.next(FrameKind.PDU));
    }

    @Test
    void refusesWhatIsTooLargeBeforeItComes() {
        send(tpkt(0xFFFF), 4);
        assertThrows(DecodeException.class, () -> reader.next(FrameKind.CONNECTION_REQUEST));
    }
}
