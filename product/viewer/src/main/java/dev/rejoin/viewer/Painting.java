package dev.rejoin.viewer;

import dev.rejoin.screen.PixelBuffer;
import dev.rejoin.screen.ViewerCapabilities;
import dev.rejoin.screen.ViewerEncoder;
import dev.rejoin.wire.WireWriter;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the next batch of picture is encoded: when there is something to see, the client
 * looks, and the last batch has left. Slices run on the host's encoder threads, one at a time for
 * each viewer, so the pool's queue is the round robin.
 */
final class Painting {
    /** One slice: at most so long, so that no viewer waits for another's picture. */
    private static final long SLICE_NANOS = 2_000_000;

    private static final int TILES_AT_ONCE = 8;
    private static final int BATCH_BYTES = 96 * 1024;

    /**
     * mstsc asks for silence while it connects and means it only when it goes on asking: a client
     * that got no first picture would stay frozen.
     */
    private static final long SUPPRESSED_AFTER_NANOS = 1_000_000_000;

    private final Executor encoders;
    private final Outbox outbox;
    private final Consumer<RuntimeException> broken;
    private final Runnable slice = this::slice;
    private final WireWriter batch = new WireWriter(BATCH_BYTES + 16 * 1024);
    private final ReentrantLock lock = new ReentrantLock();

    private ViewerCapabilities capabilities;
    private volatile @Nullable ViewerEncoder encoder;
    private boolean paused = true;
    private boolean closed;
    private boolean slicing;
    private boolean onItsWay;
    private boolean suppressed;
    private long suppressedSince;
    private boolean firstHasLeft;

    /**
     * @param broken told when a picture cannot be encoded: there will be no other
     */
    Painting(
            Executor encoders,
            Outbox outbox,
            ViewerCapabilities capabilities,
            Consumer<RuntimeException> broken) {
        this.encoders = encoders;
        this.outbox = outbox;
        this.broken = broken;
        this.capabilities = capabilities;
    }

    /** The client has been activated again, with these capabilities. */
    void activated(ViewerCapabilities now) {
        lock.lock();
        try {
            capabilities = now;
        } finally {
            lock.unlock();
        }
    }

    /** Shows this buffer from now on, all of it. */
    void show(PixelBuffer buffer) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closeEncoder();
            encoder = new ViewerEncoder(capabilities, buffer);
            paused = false;
        } finally {
            lock.unlock();
        }
        wake();
    }

    /** Paints nothing until {@link #show}; the message leaves instead of what is waiting. */
    void pause(byte[] message) {
        lock.lock();
        try {
            paused = true;
            if (outbox.hold(message)) {
                onItsWay = false;
            }
        } finally {
            lock.unlock();
        }
    }

    /** There may be something to see. */
    void wake() {
        lock.lock();
        try {
            if (paused || slicing || onItsWay || isSuppressed() || encoder == null) {
                return;
            }
            slicing = true;
        } finally {
            lock.unlock();
        }
        try {
            encoders.execute(slice);
        } catch (RejectedExecutionException hostEnds) {
            close();
        }
    }

    /** The last batch is with the system. */
    void left() {
        lock.lock();
        try {
            onItsWay = false;
            firstHasLeft = true;
            ViewerEncoder now = encoder;
            if (now == null || now.upToDate()) {
                return;
            }
        } finally {
            lock.unlock();
        }
        wake();
    }

    void suppress(boolean yes) {
        lock.lock();
        try {
            if (yes && !suppressed) {
                suppressedSince = System.nanoTime();
            }
            suppressed = yes;
            ViewerEncoder now = encoder;
            if (!yes && now != null) {
                now.repaint();
            }
        } finally {
            lock.unlock();
        }
        wake();
    }

    void repaint(int x, int y, int width, int height) {
        lock.lock();
        try {
            ViewerEncoder now = encoder;
            if (now != null) {
                now.repaint(x, y, width, height);
            }
        } finally {
            lock.unlock();
        }
        wake();
    }

    void close() {
        lock.lock();
        try {
            paused = true;
            closed = true;
            closeEncoder();
        } finally {
            lock.unlock();
        }
    }

    private boolean isSuppressed() {
        return suppressed
                && firstHasLeft
                && System.nanoTime() - suppressedSince > SUPPRESSED_AFTER_NANOS;
    }

    private void closeEncoder() {
        ViewerEncoder old = encoder;
        if (old != null) {
            old.close();
        }
        encoder = null;
    }

    private void slice() {
        try {
            ViewerEncoder mine = encoder;
            batch.clear();
            if (mine != null) {
                encode(mine);
            }
            if (handOver(mine)) {
                wake();
            }
        } catch (RuntimeException e) {
            close();
            broken.accept(e);
        }
    }

    /** True when there is more to paint at once. */
    private boolean handOver(@Nullable ViewerEncoder mine) {
        lock.lock();
        try {
            slicing = false;
            boolean current = mine == encoder && !paused;
            if (current && batch.size() > 0) {
                onItsWay = true;
                outbox.picture(batch.array(), batch.size());
                return false;
            }
            return !paused && encoder != null && !encoder.upToDate();
        } finally {
            lock.unlock();
        }
    }

    private void encode(ViewerEncoder mine) {
        long end = System.nanoTime() + SLICE_NANOS;
        while (batch.size() < BATCH_BYTES
                && mine.encode(batch, TILES_AT_ONCE, BATCH_BYTES - batch.size()) > 0
                && System.nanoTime() < end) {
            // The next tiles of the same slice.
        }
    }
}
