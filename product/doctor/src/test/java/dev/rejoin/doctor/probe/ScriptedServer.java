package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.Target;
import dev.rejoin.net.Dialled;
import dev.rejoin.net.WaryLink;
import dev.rejoin.wire.Bytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does the same with every guest, as a test has it. */
final class ScriptedServer implements AutoCloseable {
    /** What is done with a guest; its connection is closed behind it. */
    interface Script {
        void play(Socket guest) throws Exception;
    }

    final AtomicInteger guests = new AtomicInteger();
    final AtomicInteger here = new AtomicInteger();
    final AtomicInteger mostHere = new AtomicInteger();

    private final ServerSocket door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());

    ScriptedServer(Script script) throws IOException {
        Thread.ofVirtual().start(() -> welcome(script));
    }

    private void welcome(Script script) {
        try {
            while (true) {
                Socket guest = door.accept();
                guests.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(script, guest));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Script script, Socket guest) {
        mostHere.accumulateAndGet(here.incrementAndGet(), Math::max);
        try (guest) {
            script.play(guest);
        } catch (Exception guestHasGone) {
            // What the guest saw is what the test is about.
        } finally {
            here.decrementAndGet();
        }
    }

    Target target() {
        return new Target("127.0.0.1", door.getLocalPort());
    }

    WaryLink visit() {
        Dialled dialled =
                WaryLink.dial(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), target().port()),
                        Duration.ofSeconds(10),
                        new WaryLink.Bounds(Duration.ofSeconds(20), 1 << 20));
        return ((Dialled.Connected) dialled).link();
    }

    /** Reads one TPKT and nothing behind it. */
    static byte[] packet(Socket guest) throws IOException {
        byte[] header = guest.getInputStream().readNBytes(4);
        int length = Bytes.of(header).reader().need(4, "TPKT").skip(2).u16be();
        return guest.getInputStream().readNBytes(length - 4);
    }

    static void say(Socket guest, String hex) throws IOException {
        guest.getOutputStream().write(Bytes.ofHex(hex).toByteArray());
    }

    /** Keeps the connection until the guest leaves it. */
    static void keep(Socket guest) throws IOException {
        while (guest.getInputStream().read() >= 0) {
            // Whatever it says.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
