package dev.rejoin.net;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    @Test
    void anOverdueDeadlineActsOnceAndCannotBeCancelled() throws InterruptedException {
        CountDownLatch acted = new CountDownLatch(1);
        try (Deadlines deadlines = new Deadlines()) {
            Deadline deadline = deadlines.after(Duration.ofMillis(5), acted::countDown);
            assertTrue(acted.await(5, TimeUnit.SECONDS));
            assertTrue(deadline.passed());
            assertFalse(deadline.cancel());
        }
    }

    @Test
    void aCancelledDeadlineNeverActs() throws InterruptedException {
        CountDownLatch early = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        try (Deadlines deadlines = new Deadlines()) {
            Deadline deadline = deadlines.after(Duration.ofMillis(20), early::countDown);
            assertTrue(deadline.cancel());
            assertTrue(deadline.cancel());
            deadlines.after(Duration.ofMillis(40), late::countDown);
            assertTrue(late.await(5, TimeUnit.SECONDS));
            assertFalse(deadline.passed());
            assertTrue(early.getCount() == 1);
        }
    }

    @Test
    void afterTheEndOfTheClockEverythingIsOverdue() {
        Deadlines ended = new Deadlines();
        ended.close();
        assertTrue(ended.after(Duration.ofHours(1), () -> {}).passed());
    }
}
