package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.screen.PixelBuffer;
import dev.rejoin.screen.ViewerCapabilities;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With an executor that runs a slice when the test says so. */
@Timeout(30)
final class PaintingTest {
    private final Deque<Runnable> slices = new ArrayDeque<>();
    private final Outbox outbox = new Outbox(() -> {});
    private final List<RuntimeException> broken = new ArrayList<>();
    private final Painting painting =
            new Painting(
                    slices::add, outbox, ViewerCapabilities.of(32, true, false, 0), broken::add);
    private final PixelBuffer screen = new PixelBuffer(201, 133);

    /** Runs slices and sends what they made until there is nothing more to do. */
    private boolean paintAll() throws InterruptedException {
        boolean painted = false;
        while (!slices.isEmpty()) {
            slices.remove().run();
            painted |= slices.isEmpty() && takePicture();
        }
        return painted;
    }

    /** True when a batch waited, which is with the system now. */
    private boolean takePicture() throws InterruptedException {
        try {
            outbox.picture(new byte[0], 0);
            outbox.next();
            return false;
        } catch (IllegalStateException oneIsThere) {
            assertTrue(outbox.next().picture());
            painting.left();
            return true;
        }
    }

    @Test
    void paintsNothingBeforeThereIsSomethingToSee() {
        painting.wake();
        assertTrue(slices.isEmpty());
    }

    @Test
    void showsAllAtFirstAndThenWhatChanges() throws InterruptedException {
        painting.show(screen);
        assertTrue(paintAll());
        painting.wake();
        assertFalse(paintAll(), "nothing has changed");
        screen.fill(3, 3, 9, 9, 0xFF00FF);
        screen.damaged(3, 3, 9, 9);
        painting.wake();
        assertTrue(paintAll());
    }

    @Test
    void hasOneSliceAtATime() {
        painting.show(screen);
        painting.wake();
        painting.wake();
        assertEquals(1, slices.size());
    }

    @Test
    void makesTheNextBatchWhenTheLastHasLeft() throws InterruptedException {
        painting.show(screen);
        slices.remove().run();
        screen.fill(0, 0, 50, 50, 0x123456);
        screen.damaged(0, 0, 50, 50);
        painting.wake();
        assertTrue(slices.isEmpty(), "the last batch waits");
        outbox.next();
        painting.left();
        assertEquals(1, slices.size(), "what changed meanwhile is not forgotten");
    }

    @Test
    void damageDuringASliceIsNotLost() throws InterruptedException {
        painting.show(screen);
        paintAll();
        painting.wake();
        screen.fill(0, 0, 50, 50, 0x654321);
        screen.damaged(0, 0, 50, 50);
        painting.wake();
        assertEquals(1, slices.size());
        assertTrue(paintAll());
    }

    @Test
    void aPauseDropsWhatWaitsAndShowPaintsAllAgain() throws InterruptedException {
        painting.show(screen);
        slices.remove().run();
        painting.pause(new byte[] {1});
        painting.wake();
        assertTrue(slices.isEmpty());
        assertFalse(outbox.next().picture());
        outbox.release();
        painting.show(screen);
        assertTrue(paintAll());
    }

    @Test
    void aPictureFromBeforeAPauseIsNotSent() throws InterruptedException {
        painting.show(screen);
        Runnable slice = slices.remove();
        painting.pause(new byte[] {1});
        slice.run();
        outbox.next();
        assertFalse(takePicture(), "the slice was for an activation that is over");
    }

    @Test
    void watchesOnlyWhatItShows() {
        PixelBuffer other = new PixelBuffer(201, 133);
        painting.show(screen);
        painting.show(other);
        assertFalse(screen.watched());
        assertTrue(other.watched());
        painting.close();
        painting.show(screen);
        assertFalse(other.watched() || screen.watched(), "closed is closed");
    }

    @Test
    void suppressionThatIsTakenBackRepaintsAll() throws InterruptedException {
        painting.show(screen);
        paintAll();
        painting.suppress(true);
        painting.suppress(false);
        assertTrue(paintAll());
    }

    @Test
    void saysThatAPictureCannotBeMade() {
        painting.show(screen);
        outbox.picture(new byte[1], 1); // somebody else's: the next hand-over cannot work
        slices.remove().run();
        assertEquals(1, broken.size());
        assertFalse(screen.watched());
    }

    @Test
    void aHostThatEndsBreaksNobodysThread() {
        Painting late =
                new Painting(
                        _ -> {
                            throw new RejectedExecutionException();
                        },
                        outbox,
                        ViewerCapabilities.of(32, true, false, 0),
                        broken::add);
        late.show(screen);
        assertFalse(screen.watched());
    }
}
