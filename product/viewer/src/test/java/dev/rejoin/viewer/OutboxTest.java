package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class OutboxTest {
    private final AtomicInteger overflows = new AtomicInteger();
    private final Outbox outbox = new Outbox(overflows::incrementAndGet);

    private static byte[] bytes(int value) {
        return new byte[] {(byte) value};
    }

    /** Everything up to the end, as first bytes. */
    private List<Integer> drained() throws InterruptedException {
        outbox.close();
        List<Integer> all = new ArrayList<>();
        for (Outbox.Sent sent = outbox.next(); sent != null; sent = outbox.next()) {
            all.add((int) sent.bytes()[0]);
        }
        return all;
    }

    @Test
    void messagesOvertakeThePicture() throws InterruptedException {
        outbox.picture(bytes(9), 1);
        outbox.message(bytes(1));
        assertArrayEquals(bytes(1), outbox.next().bytes());
        Outbox.Sent picture = outbox.next();
        assertTrue(picture.picture());
        assertArrayEquals(bytes(9), picture.bytes());
    }

    @Test
    void takesOnePictureAtATime() throws InterruptedException {
        outbox.picture(bytes(1), 1);
        assertThrows(IllegalStateException.class, () -> outbox.picture(bytes(2), 1));
        outbox.next();
        outbox.picture(bytes(3), 1);
        assertEquals(3, outbox.next().bytes()[0]);
    }

    @Test
    void anActivationDropsThePictureAndHoldsMessagesBack() throws InterruptedException {
        outbox.message(bytes(1));
        outbox.picture(bytes(9), 1);
        assertTrue(outbox.hold(bytes(2)));
        outbox.message(bytes(5));
        outbox.activation(bytes(3));
        outbox.message(bytes(6));
        outbox.activation(bytes(4));
        outbox.release();
        outbox.message(bytes(7));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), drained());
    }

    @Test
    void aPictureThatIsBeingWrittenIsNotDropped() throws InterruptedException {
        outbox.picture(bytes(9), 1);
        outbox.next();
        assertFalse(outbox.hold(bytes(2)));
    }

    @Test
    void nothingFollowsTheLastWords() throws InterruptedException {
        outbox.message(bytes(1));
        outbox.picture(bytes(9), 1);
        outbox.finish(bytes(2));
        outbox.message(bytes(3));
        outbox.activation(bytes(4));
        outbox.hold(bytes(5));
        outbox.release();
        assertEquals(List.of(1, 2), drained());
    }

    @Test
    void lastWordsLeaveDuringAnActivation() throws InterruptedException {
        outbox.hold(bytes(1));
        outbox.message(bytes(3));
        outbox.finish(bytes(2));
        assertEquals(List.of(1, 2), drained());
    }

    @Test
    void aMessageIsMadeWhenItsTurnHasCome() throws InterruptedException {
        AtomicInteger newest = new AtomicInteger(1);
        outbox.later(() -> bytes(newest.get()));
        newest.set(2);
        assertEquals(2, outbox.next().bytes()[0]);
    }

    @Test
    void saysWhenTheClientReadsNothing() throws InterruptedException {
        for (int i = 0; i < Outbox.MOST_MESSAGES; i++) {
            outbox.message(bytes(1));
        }
        assertEquals(0, overflows.get());
        outbox.message(bytes(2));
        assertEquals(1, overflows.get());
        outbox.close();
        outbox.message(bytes(3));
        assertEquals(1, overflows.get(), "after the end nobody cares");
    }

    @Test
    void whoWaitsIsWokenByAMessageAndByTheEnd() throws InterruptedException {
        List<Outbox.Sent> got = new ArrayList<>();
        Thread writer =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                for (Outbox.Sent s = outbox.next(); s != null; s = outbox.next()) {
                                    got.add(s);
                                }
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        });
        outbox.message(bytes(1));
        outbox.picture(bytes(2), 1);
        while (writer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        outbox.close();
        writer.join();
        assertEquals(2, got.size());
    }

    @Test
    void aClosedOutboxGivesNoPicture() throws InterruptedException {
        outbox.picture(bytes(1), 1);
        outbox.close();
        assertNull(outbox.next());
    }
}
