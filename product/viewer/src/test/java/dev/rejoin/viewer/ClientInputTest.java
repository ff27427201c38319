package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.draw.TextPage;
import dev.rejoin.net.Deadlines;
import dev.rejoin.pdu.channel.ChannelHeader;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.share.InclusiveRectangle;
import dev.rejoin.pdu.share.RefreshRect;
import dev.rejoin.pdu.share.ShutdownRequest;
import dev.rejoin.pdu.share.SuppressOutput;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.ClientEnvelope;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.active.DisplayControl;
import dev.rejoin.protocol.active.DisplayRequests;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.screen.PixelBuffer;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an active client says, from its frames to desktop, stage and host; all on one thread. */
@Timeout(30)
final class ClientInputTest implements ViewerEvents {
    private static final int A = 0x1E;
    private static final int WIDTH = 641;
    private static final int HEIGHT = 483;

    private final TestPeer peer = new TestPeer(WIDTH, HEIGHT, "drdynvc", "cliprdr");
    private final int dynamic = channel("drdynvc");
    private final Deadlines deadlines = new Deadlines();
    private final Outbox outbox = new Outbox(() -> {});
    private final Painting painting =
            new Painting(
                    Runnable::run,
                    outbox,
                    Capabilities.picture(peer.profile),
                    e -> {
                        throw e;
                    });
    private final Stage stage =
            new Stage(
                    peer.profile,
                    WIDTH,
                    HEIGHT,
                    painting,
                    new PointerDrawing(peer.profile, outbox),
                    outbox,
                    () -> deadlines.after(Duration.ofHours(1), () -> {}));
    private final TestTarget desktop = new TestTarget();
    private final List<DisplayControl.Size> sizes = new ArrayList<>();
    private int inputs;
    private int stuck;
    private final ClientInput input = new ClientInput(peer.profile, stage, painting, this, outbox);

    @Override
    public void input() {
        inputs++;
    }

    @Override
    public void resized(DisplayControl.Size size) {
        sizes.add(size);
    }

    @Override
    public void desktopIsStuck() {
        stuck++;
    }

    @AfterEach
    void stopTheClock() {
        deadlines.close();
    }

    private int channel(String name) {
        return peer.profile.channels().named(name).orElseThrow().id();
    }

    private Optional<Cause> hear(byte[] fromClient) {
        Optional<Cause> end = Optional.empty();
        WireWriter wire = new WireWriter();
        wire.bytes(fromClient);
        for (byte[] frame : TestPeer.frames(FrameKind.PDU, wire)) {
            end = input.frame(frame, Optional.empty());
        }
        return end;
    }

    private void type(InputEvent... events) {
        assertEquals(Optional.empty(), hear(peer.says().input(List.of(events))));
    }

    private static InputEvent key(boolean released) {
        return new InputEvent.Scancode(A, false, false, released);
    }

    private static InputEvent click() {
        return new InputEvent.Mouse(
                InputEvent.Mouse.PTRFLAGS_DOWN | InputEvent.Mouse.PTRFLAGS_BUTTON1, 3, 4);
    }

    /** Every message that waits for the client. */
    private List<ServerEvent> sent() throws InterruptedException {
        byte[] mark = {};
        outbox.message(mark);
        List<ServerEvent> all = new ArrayList<>();
        for (Outbox.Sent next = outbox.next(); next.bytes() != mark; next = outbox.next()) {
            all.addAll(peer.read(next.bytes()));
        }
        return all;
    }

    /** Sends all there is to paint; true when there was something. */
    private boolean paints() throws InterruptedException {
        boolean painted = false;
        while (takePicture()) {
            painted = true;
            painting.left();
        }
        return painted;
    }

    /** True when a batch waited. */
    private boolean takePicture() throws InterruptedException {
        try {
            outbox.picture(new byte[0], 0);
            outbox.next();
            return false;
        } catch (IllegalStateException oneIsThere) {
            assertTrue(outbox.next().picture());
            return true;
        }
    }

    @Test
    void keysAndThePointerReachTheDesktop() {
        input.connect(desktop);
        type(key(false), click(), key(true));
        assertEquals(
                List.of(new KeyStroke('a', A, true), new KeyStroke('a', A, false)), desktop.keys);
        assertEquals(List.of(new PointerStroke(PointerStroke.LEFT, 3, 4)), desktop.pointer);
        assertEquals(1, inputs, "one message");
    }

    @Test
    void inputBeforeThereIsADesktopIsASignOfTheUserAndNoMore() {
        type(key(false));
        assertEquals(1, inputs);
        input.connect(desktop);
        assertEquals(List.of(), desktop.keys);
    }

    @Test
    void aDesktopThatTakesNoMoreIsReportedOnceForAMessage() {
        desktop.full = true;
        input.connect(desktop);
        type(key(false), click(), key(true));
        assertEquals(1, stuck);
    }

    @Test
    void theFirstPressDismissesAPageAndGoesNoFurther() {
        input.connect(desktop);
        List<String> read = new ArrayList<>();
        stage.show(TextPage.of("News"), () -> read.add("news"));
        type(key(true));
        type(new InputEvent.Mouse(InputEvent.Mouse.PTRFLAGS_MOVE, 1, 1));
        assertTrue(stage.showsPage(), "letting go and moving dismiss nothing");
        type(key(false));
        assertFalse(stage.showsPage());
        assertEquals(List.of("news"), read);
        assertTrue(desktop.keys.stream().noneMatch(KeyStroke::down), "the key was for the page");
        assertEquals(List.of(), desktop.pointer);
        type(key(false));
        assertTrue(desktop.keys.getLast().down());
    }

    @Test
    void aClickDismissesAPage() {
        stage.show(TextPage.of("News"), () -> {});
        type(click());
        assertFalse(stage.showsPage());
    }

    @Test
    void aKeyThatWasHeldWhenThePageCameDoesNotStayDown() {
        input.connect(desktop);
        type(key(false));
        stage.show(TextPage.of("News"), () -> {});
        type(key(true));
        assertEquals(new KeyStroke('a', A, false), desktop.keys.getLast());
    }

    @Test
    void whatAClientHoldsIsLetGoOfWhenItLeaves() {
        input.connect(desktop);
        type(key(false), click());
        input.close();
        assertEquals(new KeyStroke('a', A, false), desktop.keys.getLast());
        assertEquals(new PointerStroke(0, 3, 4), desktop.pointer.getLast());
    }

    @Test
    void aClosedWindowIsAskedToDisconnectInstead() throws InterruptedException {
        assertEquals(Optional.empty(), hear(peer.says().share(new ShutdownRequest())));
        assertEquals(List.of(new ServerEvent.ShutdownDenied()), sent());
    }

    @Test
    void whoDisconnectsIsNamed() {
        Cause end = hear(peer.says().goodbye()).orElseThrow();
        assertEquals(Cause.of(CauseId.DISCONNECTED_BY_USER, "alice"), end);
    }

    @Test
    void anyOtherEndOfTheDomainIsAClosedLink() {
        WireWriter out = new WireWriter();
        DataTpdu.wrap(out, new DisconnectProviderUltimatum(DisconnectReason.DOMAIN_DISCONNECTED));
        assertEquals(
                Optional.of(Cause.of(CauseId.PEER_CLOSED, "session")), hear(out.toByteArray()));
    }

    @Test
    void nothingAfterAGoodbyeCounts() {
        input.connect(desktop);
        byte[] goodbye = peer.says().goodbye();
        assertTrue(input.frame(goodbye, Optional.empty()).isPresent());
        assertEquals(0, inputs);
    }

    @Test
    void aRefreshPaintsItsAreaAgain() throws InterruptedException {
        stage.show(new PixelBuffer(WIDTH, HEIGHT));
        assertTrue(paints(), "the first picture");
        assertFalse(paints());
        hear(peer.says().share(new RefreshRect(List.of(new InclusiveRectangle(0, 0, 9, 9)))));
        assertTrue(paints());
        assertFalse(paints());
    }

    @Test
    void aRefreshOutsideOfTheDesktopHurtsNobody() throws InterruptedException {
        stage.show(new PixelBuffer(WIDTH, HEIGHT));
        paints();
        hear(
                peer.says()
                        .share(
                                new RefreshRect(
                                        List.of(
                                                new InclusiveRectangle(
                                                        60_000, 60_000, 65_535, 65_535),
                                                new InclusiveRectangle(0, 0, 65_535, 65_535)))));
        assertTrue(paints(), "the part that there is");
    }

    @Test
    void aClientThatShowsItsWindowAgainGetsAllOfIt() throws InterruptedException {
        stage.show(new PixelBuffer(WIDTH, HEIGHT));
        paints();
        hear(peer.says().share(new SuppressOutput(Optional.empty())));
        assertFalse(paints());
        hear(
                peer.says()
                        .share(
                                new SuppressOutput(
                                        Optional.of(
                                                new InclusiveRectangle(
                                                        0, 0, WIDTH - 1, HEIGHT - 1)))));
        assertTrue(paints());
    }

    @Test
    void aWindowOfAnotherSizeIsTold() throws InterruptedException {
        input.open();
        DisplayRequests display = new DisplayRequests();
        while (display.caps().isEmpty()) {
            List<ServerEvent> said = sent();
            assertFalse(said.isEmpty(), "the server says nothing more");
            for (ServerEvent event : said) {
                ServerEvent.Chunk chunk = (ServerEvent.Chunk) event;
                assertEquals(dynamic, chunk.channel());
                display.receive(chunk.chunk().data()).forEach(this::sayDynamic);
            }
        }
        assertEquals(List.of(), sizes);
        sayDynamic(display.resize(1200, 900).orElseThrow());
        assertEquals(List.of(new DisplayControl.Size(1200, 900)), sizes);
    }

    private void sayDynamic(DynamicPdu message) {
        hear(peer.says().message(dynamic, message.toByteArray()));
    }

    @Test
    void aChunkThatSaysItIsHugeIsRefused() {
        DecodeException e =
                assertThrows(
                        DecodeException.class,
                        () -> chunk(dynamic, 0x7FFF_FFFF, ChannelHeader.CHANNEL_FLAG_FIRST));
        assertEquals("length", e.field());
    }

    @Test
    void aMessageThatOutgrowsItsLengthIsRefused() {
        chunk(dynamic, 3, ChannelHeader.CHANNEL_FLAG_FIRST);
        assertThrows(
                DecodeException.class, () -> chunk(dynamic, 3, ChannelHeader.CHANNEL_FLAG_LAST));
    }

    @Test
    void aTailWithoutABeginningIsPassedOver() throws InterruptedException {
        chunk(dynamic, 2, ChannelHeader.CHANNEL_FLAG_LAST);
        assertEquals(List.of(), sent());
    }

    @Test
    void otherChannelsAreForNobody() throws InterruptedException {
        chunk(channel("cliprdr"), 0x7FFF_FFFF, ChannelHeader.CHANNEL_FLAG_FIRST);
        assertEquals(List.of(), sent());
    }

    private void chunk(int channel, int length, int flags) {
        WireWriter out = new WireWriter();
        ClientEnvelope.write(
                out,
                peer.profile.channels(),
                channel,
                new ChannelPdu(
                        new ChannelHeader(length, flags), Bytes.owning(new byte[] {0x10, 0})));
        hear(out.toByteArray());
    }

    @Test
    void damagedFramesAreBadBytesAndNothingElse() {
        input.connect(desktop);
        Random random = new Random(7);
        List<byte[]> frames =
                List.of(
                        peer.says().input(List.of(key(false), click())),
                        peer.says().share(new ShutdownRequest()),
                        peer.says()
                                .share(
                                        new RefreshRect(
                                                List.of(new InclusiveRectangle(0, 0, 9, 9)))),
                        peer.says().message(dynamic, new byte[] {0x50, 0, 1, 0}));
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] frame = frames.get(random.nextInt(frames.size())).clone();
            frame[4 % frame.length + random.nextInt(Math.max(1, frame.length - 4))] =
                    (byte) random.nextInt();
            try {
                input.frame(frame, Optional.empty());
            } catch (DecodeException expected) {
                refused++;
            }
        }
        assertTrue(refused > 100, refused + " were refused");
    }
}
