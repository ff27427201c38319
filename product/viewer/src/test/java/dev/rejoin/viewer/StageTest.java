package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.draw.TextPage;
import dev.rejoin.net.Deadline;
import dev.rejoin.net.Deadlines;
import dev.rejoin.pdu.pointer.CachedPointer;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.rfb.CursorImage;
import dev.rejoin.screen.PixelBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stage in front of a client in memory; slices run at once. */
@Timeout(30)
final class StageTest {
    private static final CursorImage ARROW = cursor(0xFF00FF00);

    private final TestPeer peer = new TestPeer(641, 483);
    private final Outbox outbox = new Outbox(() -> {});
    private final Painting painting =
            new Painting(
                    Runnable::run,
                    outbox,
                    Capabilities.picture(peer.profile),
                    e -> {
                        throw e;
                    });
    private final PointerDrawing pointer = new PointerDrawing(peer.profile, outbox);
    private final Deadlines deadlines = new Deadlines();
    private final List<Deadline> limits = new ArrayList<>();
    private final Stage stage =
            new Stage(peer.profile, 641, 483, painting, pointer, outbox, this::limit);
    private final List<String> dismissed = new ArrayList<>();

    private static CursorImage cursor(int colour) {
        int[] pixels = new int[16 * 16];
        Arrays.fill(pixels, colour);
        return new CursorImage(16, 16, 1, 1, pixels);
    }

    private Deadline limit() {
        Deadline limit = deadlines.after(Duration.ofHours(1), () -> {});
        limits.add(limit);
        return limit;
    }

    @AfterEach
    void stopTheClock() {
        deadlines.close();
    }

    /** What the client is sent until nothing waits. */
    private List<byte[]> sent() throws InterruptedException {
        byte[] mark = {};
        outbox.message(mark);
        List<byte[]> all = new ArrayList<>();
        for (Outbox.Sent next = outbox.next(); next.bytes() != mark; next = outbox.next()) {
            all.add(next.bytes());
        }
        return all;
    }

    /** The client goes through activations until there is none to go through. */
    private void activate() throws InterruptedException {
        assertTrue(stage.reactivating());
        ConnectSequence again = peer.activationAgain();
        while (stage.reactivating()) {
            for (byte[] answer : peer.answers(again, outbox.next().bytes())) {
                stage.frame(answer);
            }
        }
    }

    @Test
    void aDesktopOfTheClientsSizeIsShownAtOnce() {
        PixelBuffer desktop = new PixelBuffer(641, 483);
        stage.show(desktop);
        assertFalse(stage.reactivating());
        assertTrue(desktop.watched());
    }

    @Test
    void aDesktopOfAnotherSizeActivatesTheClientAgain() throws InterruptedException {
        PixelBuffer desktop = new PixelBuffer(801, 601);
        stage.show(desktop);
        assertFalse(desktop.watched());
        activate();
        assertTrue(desktop.watched());
    }

    @Test
    void everyActivationHasALimitThatEndsWithIt() throws InterruptedException {
        assertEquals(List.of(), limits);
        stage.show(new PixelBuffer(700, 500));
        stage.show(new PixelBuffer(800, 600));
        assertEquals(1, limits.size(), "the second begins after the first");
        limits.getFirst().run();
        assertTrue(limits.getFirst().passed(), "it ran");
        activate();
        assertEquals(2, limits.size());
        limits.getLast().run();
        assertFalse(limits.getLast().passed(), "it was stopped");
    }

    @Test
    void nobodyWaitsForAClientThatIsGone() {
        stage.show(new PixelBuffer(700, 500));
        stage.close();
        limits.getFirst().run();
        assertFalse(limits.getFirst().passed());
    }

    @Test
    void sizesThatFollowFastEndInTheLast() throws InterruptedException {
        stage.show(new PixelBuffer(700, 500));
        PixelBuffer last = new PixelBuffer(901, 650);
        stage.show(new PixelBuffer(800, 600));
        stage.show(last);
        activate();
        assertTrue(last.watched());
        assertFalse(stage.reactivating());
    }

    @Test
    void theOldSizeAgainNeedsAnActivationToo() throws InterruptedException {
        stage.show(new PixelBuffer(700, 500));
        PixelBuffer back = new PixelBuffer(641, 483);
        stage.show(back);
        activate();
        assertTrue(back.watched());
    }

    @Test
    void aPageStandsInFrontUntilItIsDismissed() {
        PixelBuffer desktop = new PixelBuffer(641, 483);
        stage.show(TextPage.of("News"), () -> dismissed.add("news"));
        stage.show(desktop);
        assertTrue(stage.showsPage());
        assertFalse(desktop.watched());
        stage.dismiss();
        assertEquals(List.of("news"), dismissed);
        assertTrue(desktop.watched());
        stage.dismiss();
        assertEquals(List.of("news"), dismissed, "once");
    }

    @Test
    void aPageThatComesDuringAnActivationIsShownAfterIt() throws InterruptedException {
        PixelBuffer desktop = new PixelBuffer(801, 601);
        stage.show(desktop);
        stage.show(TextPage.of("News"), () -> dismissed.add("news"));
        activate();
        assertTrue(stage.showsPage());
        assertFalse(desktop.watched());
        stage.dismiss();
        assertTrue(desktop.watched());
    }

    @Test
    void theStandInNeedsNoKeyAndGoesWithTheFirstPicture() {
        stage.showMeanwhile(TextPage.of("Starting your session"));
        assertFalse(stage.showsPage(), "keys do not concern it");
        PixelBuffer desktop = new PixelBuffer(641, 483);
        stage.show(desktop);
        assertTrue(desktop.watched());
        stage.showMeanwhile(TextPage.of("Starting your session"));
        assertTrue(desktop.watched(), "too late to matter");
    }

    @Test
    void thePointerIsSentInFullAgainAfterAnActivation() throws InterruptedException {
        pointer.show(ARROW);
        pointer.show(cursor(0xFF0000FF));
        pointer.show(ARROW);
        assertEquals(1, pointers(sent()).size(), "only the newest is worth sending");
        stage.show(new PixelBuffer(801, 601));
        activate();
        List<ServerEvent.PointerChanged> after = pointers(sent());
        assertEquals(1, after.size());
        assertFalse(after.getFirst().pointer() instanceof CachedPointer, "its cache is empty");
        pointer.show(cursor(0xFF0000FF));
        pointer.show(ARROW);
        assertInstanceOf(CachedPointer.class, pointers(sent()).getFirst().pointer());
    }

    private List<ServerEvent.PointerChanged> pointers(List<byte[]> all) {
        return all.stream()
                .filter(bytes -> bytes.length > 0)
                .flatMap(bytes -> peer.read(bytes).stream())
                .filter(ServerEvent.PointerChanged.class::isInstance)
                .map(ServerEvent.PointerChanged.class::cast)
                .toList();
    }
}
