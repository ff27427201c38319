package dev.rejoin.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.wire.Bytes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaryLinkTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void aClosedPortRefuses() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Dialled dialled =
                WaryLink.dial(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        LONG,
                        new WaryLink.Bounds(LONG, 100));
        assertEquals(
                Dialled.Reason.REFUSED,
                assertInstanceOf(Dialled.Failed.class, dialled).reason(),
                dialled.toString());
    }

    @Test
    void endsAndSilenceAreToldApart() throws Exception {
        try (Stranger closes = new Stranger(guest -> {});
                WaryLink link = closes.visit()) {
            assertEquals(new Heard.Finished(), link.read(LONG));
        }
        Stranger.Conduct resetting =
                guest -> {
                    guest.getInputStream().read();
                    Stranger.reset(guest);
                };
        try (Stranger resets = new Stranger(resetting);
                WaryLink link = resets.visit()) {
            link.write(new byte[1]);
            assertEquals(new Heard.Reset(), link.read(LONG));
        }
        try (Stranger silent = new Stranger(Stranger::keep);
                WaryLink link = silent.visit()) {
            assertEquals(new Heard.Silence(), link.read(SHORT));
        }
    }

    @Test
    void whatWasSaidBeforeAResetIsHeardFirst() throws Exception {
        Stranger.Conduct conduct =
                guest -> {
                    guest.getInputStream().read();
                    guest.getOutputStream().write(new byte[] {1, 2, 3});
                    guest.getInputStream().read();
                    Stranger.reset(guest);
                };
        try (Stranger stranger = new Stranger(conduct);
                WaryLink link = stranger.visit()) {
            assertTrue(link.write(new byte[] {9}));
            assertEquals(new Heard.Octets(Bytes.ofHex("010203")), link.read(LONG));
            assertTrue(link.write(new byte[] {9}));
            assertEquals(new Heard.Reset(), link.read(LONG));
        }
    }

    @Test
    void bytesThatAreGivenBackComeAgain() throws Exception {
        try (Stranger stranger = new Stranger(guest -> guest.getOutputStream().write(7));
                WaryLink link = stranger.visit()) {
            link.unread(Bytes.ofHex("aabb"));
            assertEquals(new Heard.Octets(Bytes.ofHex("aabb")), link.read(LONG));
            assertEquals(new Heard.Octets(Bytes.ofHex("07")), link.read(LONG));
        }
    }

    @Test
    void aByteNowAndThenMovesNoDeadline() throws Exception {
        Stranger.Conduct trickle =
                guest -> {
                    while (true) {
                        guest.getOutputStream().write(0);
                        Thread.sleep(20);
                    }
                };
        try (Stranger stranger = new Stranger(trickle);
                WaryLink link = stranger.visit(Duration.ofMillis(500), 1 << 20)) {
            long begun = System.nanoTime();
            int bytes = 0;
            while (link.read(LONG) instanceof Heard.Octets) {
                bytes++;
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(bytes > 0 && took.compareTo(Duration.ofSeconds(5)) < 0, bytes + " " + took);
        }
    }

    @Test
    void aFloodIsCutOff() throws Exception {
        int most = 1 << 20;
        try (Stranger stranger = new Stranger(WaryLinkTest::flood);
                WaryLink link = stranger.visit(Duration.ofSeconds(30), most)) {
            long taken = 0;
            Heard heard = link.read(LONG);
            while (heard instanceof Heard.Octets(Bytes bytes)) {
                taken += bytes.size();
                heard = link.read(LONG);
            }
            assertEquals(new Heard.Flood(), heard);
            assertEquals(most, taken);
        }
    }

    @Test
    void nothingIsWrittenThatCouldWaitForItsReader() throws Exception {
        try (Stranger deaf = new Stranger(guest -> Thread.sleep(20_000));
                WaryLink link = deaf.visit()) {
            int written = 0;
            while (link.write(new byte[1024])) {
                written++;
            }
            assertTrue(written >= 16 && written < 200, written + " KB");
            assertFalse(link.write(new byte[1]));
        }
    }

    static void flood(Socket guest) throws Exception {
        byte[] zeros = new byte[64 * 1024];
        for (int i = 0; i < 200 * 16; i++) {
            guest.getOutputStream().write(zeros);
        }
    }
}
