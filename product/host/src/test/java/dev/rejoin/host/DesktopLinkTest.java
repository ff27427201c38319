package dev.rejoin.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.rfb.ClientMessage;
import dev.rejoin.rfb.CursorImage;
import dev.rejoin.screen.PixelBuffer;
import dev.rejoin.viewer.KeyStroke;
import dev.rejoin.viewer.Watcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class DesktopLinkTest {
    @TempDir private Path directory;
    private final BlockingQueue<String> lost = new LinkedBlockingQueue<>();
    private @Nullable TestDesktop desktop;
    private @Nullable DesktopLink link;

    /** Keeps what it is shown. */
    private static final class Onlooker implements Watcher {
        final BlockingQueue<PixelBuffer> shown = new LinkedBlockingQueue<>();
        final BlockingQueue<CursorImage> cursors = new LinkedBlockingQueue<>();
        final BlockingQueue<Boolean> updates = new LinkedBlockingQueue<>();

        @Override
        public void show(PixelBuffer buffer) {
            shown.add(buffer);
        }

        @Override
        public void updated() {
            updates.add(true);
        }

        @Override
        public void cursor(CursorImage image) {
            cursors.add(image);
        }
    }

    private TestDesktop desktop(int width, int height) throws IOException {
        TestDesktop made = new TestDesktop(directory, width, height, 0x112233);
        desktop = made;
        return made;
    }

    private DesktopLink link(TestDesktop to) {
        DesktopLink made = new DesktopLink(to.theirs, "test", lost::add);
        link = made;
        return made;
    }

    @AfterEach
    void close() throws IOException {
        if (link != null) {
            link.close();
        }
        if (desktop != null) {
            desktop.close();
        }
    }

    private static void awaitPixel(Onlooker who, PixelBuffer buffer, int colour)
            throws InterruptedException {
        while (buffer.pixels()[buffer.pixels().length - 1] != colour) {
            who.updates.take();
        }
    }

    @Test
    void isShownWhenItHasPaintedItself() throws Exception {
        Onlooker eve = new Onlooker();
        link(desktop(301, 203).start()).watch(eve, 301, 203);
        PixelBuffer buffer = eve.shown.take();
        assertEquals(301, buffer.width());
        assertEquals(0x112233, buffer.pixels()[0], "nobody is shown a blank screen");
        desktop.paint(0x445566);
        awaitPixel(eve, buffer, 0x445566);
    }

    @Test
    void saysNothingBeforeItsOwnFirstWords() throws Exception {
        TestDesktop slow = desktop(300, 200);
        DesktopLink early = link(slow);
        Onlooker eve = new Onlooker();
        early.watch(eve, 300, 200);
        early.type(List.of(new KeyStroke('a', 30, true)));
        early.resize(400, 300);
        slow.start();
        assertEquals(400, eve.shown.take().width(), "the size asked for last counts");
        assertFalse(slow.heard.stream().anyMatch(ClientMessage.KeyEvent.class::isInstance));
        assertTrue(lost.isEmpty());
    }

    @Test
    void takesTheSizeOfWhoLooks() throws Exception {
        Onlooker eve = new Onlooker();
        link(desktop(300, 200).start()).watch(eve, 501, 401);
        assertEquals(501, eve.shown.take().width(), "the old size is never shown");
    }

    @Test
    void aDesktopThatKeepsItsSizeIsShownAllTheSame() throws Exception {
        Onlooker eve = new Onlooker();
        link(desktop(300, 200).refusing().start()).watch(eve, 501, 401);
        assertEquals(300, eve.shown.take().width());
    }

    @Test
    void anotherSizeIsAnotherBufferForAll() throws Exception {
        Onlooker eve = new Onlooker();
        Onlooker bob = new Onlooker();
        DesktopLink both = link(desktop(300, 200).start());
        both.watch(eve, 300, 200);
        eve.shown.take();
        both.watch(bob, 300, 200);
        bob.shown.take();
        both.resize(321, 201);
        assertEquals(321, eve.shown.take().width());
        PixelBuffer buffer = bob.shown.take();
        awaitPixel(bob, buffer, 0x112233);
    }

    @Test
    void theLastToGoEndsThePictures() throws Exception {
        Onlooker eve = new Onlooker();
        DesktopLink one = link(desktop(300, 200).start());
        one.watch(eve, 300, 200);
        eve.shown.take();
        one.unwatch(eve);
        one.unwatch(eve);
        ClientMessage.EnableContinuousUpdates on =
                desktop.await(ClientMessage.EnableContinuousUpdates.class);
        assertTrue(on.enable());
        assertFalse(desktop.await(ClientMessage.EnableContinuousUpdates.class).enable());
        Onlooker bob = new Onlooker();
        desktop.paint(0x778899);
        one.watch(bob, 300, 200);
        assertTrue(
                desktop.await(ClientMessage.EnableContinuousUpdates.class).enable(),
                "going twice ends once");
        assertEquals(0x778899, bob.shown.take().pixels()[0]);
    }

    @Test
    void aCopyMovesPixelsAndMarksWhereTheyCame() throws Exception {
        Onlooker eve = new Onlooker();
        DesktopLink one = link(desktop(300, 200).start());
        one.watch(eve, 300, 200);
        PixelBuffer buffer = eve.shown.take();
        var damage = buffer.watch();
        for (int tile = 0; tile < damage.tiles(); tile++) {
            damage.take(tile);
        }
        int[] dot = {0xABCDEF};
        desktop.tell(u -> u.raw(dot, 1, 0, 0, 1, 1).copy(299, 199, 1, 1, 0, 0));
        awaitPixel(eve, buffer, 0xABCDEF);
        assertTrue(damage.take(damage.tiles() - 1));
    }

    @Test
    void whoComesLaterGetsTheCursorToo() throws Exception {
        Onlooker eve = new Onlooker();
        DesktopLink one = link(desktop(300, 200).start());
        one.watch(eve, 300, 200);
        eve.shown.take();
        CursorImage dot = new CursorImage(1, 1, 0, 0, new int[] {0xFFFFFFFF});
        desktop.tell(u -> u.cursor(dot));
        eve.cursors.take();
        Onlooker bob = new Onlooker();
        one.watch(bob, 300, 200);
        assertEquals(1, bob.cursors.take().width());
    }

    @Test
    void itsEndIsToldOnce() throws Exception {
        link(desktop(300, 200).start());
        desktop.close();
        lost.take();
        assertTrue(lost.isEmpty());
    }

    @Test
    void whoLetsGoIsToldNothing() throws Exception {
        TestDesktop one = desktop(300, 200).start();
        link(one).close();
        one.ended.await();
        assertTrue(lost.isEmpty());
    }

    @Test
    void badBytesAreAnEndWithAReason() throws Exception {
        TestDesktop bad = desktop(300, 200);
        link(bad);
        bad.say("HTTP/1.1 400 Bad Request");
        assertTrue(lost.take().contains("bad RFB"));
    }

    @Test
    void aDesktopThatReadsNothingTakesNoMoreKeys() throws Exception {
        TestDesktop deaf = desktop(300, 200);
        DesktopInput input = new DesktopInput(deaf.theirs, "test");
        ClientMessage key = new ClientMessage.KeyEvent(true, 'a');
        int taken = 0;
        while (input.offer(key)) {
            taken++;
        }
        assertTrue(taken >= DesktopInput.MOST_STROKES);
        input.send(new ClientMessage.KeyEvent(false, 'a'));
        input.close();
    }
}
