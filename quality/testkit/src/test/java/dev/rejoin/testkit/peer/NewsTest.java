package dev.rejoin.testkit.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for news is woken by it. */
class NewsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final News news = new News();

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void endWakesEveryoneAndItsFirstWordStays() throws InterruptedException {
        Thread ender =
                Thread.ofVirtual()
                        .start(() -> {
                            news.end("first");
                            news.end("second");
                        });

        assertTrue(news.awaitEnd(LONG));
        assertFalse(news.awaitResizable(LONG));
        assertEquals(Optional.empty(), news.awaitCookie(LONG));
        ender.join();
        assertEquals(Optional.of("first"), news.end());
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void waitingForAnEndIsWokenWhileItWaits() throws InterruptedException {
        Thread waiter = Thread.currentThread();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (waiter.getState() != Thread.State.TIMED_WAITING) {
                        Thread.onSpinWait();
                    }
                    news.end("over");
                });

        assertTrue(news.awaitEnd(LONG));
    }
}
