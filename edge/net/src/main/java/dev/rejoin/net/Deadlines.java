package dev.rejoin.net;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends what takes too long. A deadline counts from its start whatever arrives meanwhile, so a peer
 * that sends a byte a second gains nothing.
 *
 * <p>One platform thread for all: it must keep time also when every carrier of virtual threads is
 * busy.
 */
public final class Deadlines implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock;

    public Deadlines() {
        clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("deadlines").factory());
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Runs the action once the time is over, unless cancelled; the action must not block. After the
     * end of the clock everything is overdue.
     */
    public Deadline after(Duration limit, Runnable action) {
        Deadline deadline = new Deadline(action);
        try {
            deadline.scheduledAs(clock.schedule(deadline, limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException clockHasEnded) {
            deadline.run();
        }
        return deadline;
    }

    /** Closes the link once the time is over, unless cancelled. */
    public Deadline closing(Link link, Duration limit) {
        return after(limit, link::closeNow);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
