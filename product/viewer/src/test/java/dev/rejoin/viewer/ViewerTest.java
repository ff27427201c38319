package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.net.Deadlines;
import dev.rejoin.net.Link;
import dev.rejoin.net.UnixLink;
import dev.rejoin.net.UnixListener;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.active.DisplayControl;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.screen.PixelBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A viewer and a client with a real link between them. */
@Timeout(60)
final class ViewerTest implements ViewerEvents {
    @TempDir private Path directory;

    private final TestPeer peer = new TestPeer(641, 483);
    private final Deadlines deadlines = new Deadlines();
    private final ExecutorService encoders = Executors.newSingleThreadExecutor();
    private Link host;
    private Link client;
    private FrameReader fromHost;

    @Override
    public void input() {}

    @Override
    public void resized(DisplayControl.Size size) {}

    @Override
    public void desktopIsStuck() {}

    @BeforeEach
    void connect() throws IOException {
        Path socket = directory.resolve("s");
        try (UnixListener listener = UnixListener.open(socket, "rw-------")) {
            client = UnixLink.connect(socket);
            host = listener.accept();
        }
        fromHost = new FrameReader(client);
    }

    @AfterEach
    void disconnect() {
        client.closeNow();
        host.closeNow();
        encoders.shutdownNow();
        deadlines.close();
    }

    private Viewer viewer(Duration activation) {
        return new Viewer(
                host,
                new FrameReader(host),
                peer.profile,
                641,
                483,
                this,
                new Viewer.Tools(Optional.empty(), activation, encoders, deadlines));
    }

    private static FutureTask<Cause> start(Viewer viewer) {
        FutureTask<Cause> end = new FutureTask<>(viewer::run);
        Thread.ofVirtual().start(end);
        return end;
    }

    private Cause endOf(Viewer viewer) throws InterruptedException, ExecutionException {
        return start(viewer).get();
    }

    /** What the host says until it ends the link. */
    private List<ServerEvent> last() throws IOException {
        List<ServerEvent> all = new ArrayList<>();
        for (byte[] frame = fromHost.next(FrameKind.PDU);
                frame != null;
                frame = fromHost.next(FrameKind.PDU)) {
            all.addAll(peer.read(frame));
        }
        return all;
    }

    @Test
    void aClientThatIsNeverActivatedAgainIsEndedAndTold() throws Exception {
        Viewer viewer = viewer(Duration.ofMillis(200));
        FutureTask<Cause> end = start(viewer);
        viewer.show(new PixelBuffer(801, 601));
        List<ServerEvent> heard = last();
        assertTrue(heard.contains(new ServerEvent.Deactivated()));
        assertInstanceOf(ServerEvent.Disconnected.class, heard.getLast());
        client.closeNow();
        assertEquals(Cause.of(CauseId.HANDSHAKE_LIMIT, "0 s", "activation"), end.get());
    }

    @Test
    void aClientThatIsActivatedInTimeGoesOn() throws Exception {
        Viewer viewer = viewer(Duration.ofMinutes(1));
        FutureTask<Cause> end = start(viewer);
        PixelBuffer desktop = new PixelBuffer(801, 601);
        viewer.show(desktop);
        ConnectSequence again = peer.activationAgain();
        while (!desktop.watched()) {
            byte[] frame = fromHost.next(FrameKind.PDU);
            for (byte[] answer : peer.answers(again, frame)) {
                client.write(answer);
            }
            if (again.phase().equals("active")) {
                break;
            }
        }
        client.write(peer.says().goodbye());
        assertEquals(Cause.of(CauseId.DISCONNECTED_BY_USER, "alice"), end.get());
    }

    @Test
    void aLinkThatEndsIsClosedByThePeer() throws Exception {
        client.closeNow();
        assertEquals(
                Cause.of(CauseId.PEER_CLOSED, "session"), endOf(viewer(Duration.ofMinutes(1))));
    }

    @Test
    void bytesThatAreNoFrameAreSaidToBeBad() throws Exception {
        client.write(new byte[] {3, 0, 0, 1, 0, 0, 0, 0});
        Viewer viewer = viewer(Duration.ofMinutes(1));
        FutureTask<Cause> end = start(viewer);
        assertInstanceOf(ServerEvent.Disconnected.class, last().getLast());
        client.closeNow();
        assertEquals(CauseId.BAD_BYTES, end.get().id());
    }

    @Test
    void theFirstCauseWins() throws Exception {
        Viewer viewer = viewer(Duration.ofMinutes(1));
        Cause first = Cause.of(CauseId.DISCONNECTED_BY_ADMINISTRATOR, "root");
        viewer.end(first);
        viewer.end(Cause.of(CauseId.HOST_STOPPED, "root"));
        FutureTask<Cause> end = start(viewer);
        assertInstanceOf(ServerEvent.Disconnected.class, last().getLast());
        client.closeNow();
        assertEquals(first, end.get());
    }
}
