package dev.rejoin.net;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One running deadline: either it passes or it is cancelled, never both. */
public final class Deadline implements AutoCloseable, Runnable {
    private enum State {
        RUNNING,
        PASSED,
        CANCELLED
    }

    private final Runnable action;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private volatile @Nullable Future<?> scheduled;

    Deadline(Runnable action) {
        this.action = action;
    }

    void scheduledAs(Future<?> future) {
        scheduled = future;
    }

    /** For the clock: the time is over. */
    @Override
    public void run() {
        if (state.compareAndSet(State.RUNNING, State.PASSED)) {
            action.run();
        }
    }

    /** True when the time was over before anybody cancelled: the reason for a closed link. */
    public boolean passed() {
        return state.get() == State.PASSED;
    }

    /** Returns false when it was too late. */
    public boolean cancel() {
        state.compareAndSet(State.RUNNING, State.CANCELLED);
        Future<?> future = scheduled;
        if (future != null) {
            future.cancel(false);
        }
        return state.get() == State.CANCELLED;
    }

    @Override
    public void close() {
        cancel();
    }
}
