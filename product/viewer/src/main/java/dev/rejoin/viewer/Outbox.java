package dev.rejoin.viewer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one client: small messages in their order, and at most one batch of
 * picture. The next batch is made only when the last one has left, so that a slow client sees the
 * newest picture late instead of old ones.
 *
 * <p>INVARIANT: nobody holds the lock while a socket is written.
 */
final class Outbox {
    /** LIMIT: a client that takes nothing for so long is not reading; its link is ended. */
    static final int MOST_MESSAGES = 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> messages = new ArrayDeque<>();
    private byte @Nullable [] picture;
    private int pictureSize;
    private boolean closed;

    /** Queues a message in front of the next batch of picture; false when there are too many. */
    boolean message(byte[] bytes) {
        lock.lock();
        try {
            if (closed) {
                return true;
            }
            if (messages.size() >= MOST_MESSAGES) {
                return false;
            }
            messages.add(bytes);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Hands over a batch of picture; the array is the outbox's until {@link Sent#picture}. */
    void picture(byte[] bytes, int size) {
        lock.lock();
        try {
            if (picture != null) {
                throw new IllegalStateException("the last batch has not left yet");
            }
            picture = bytes;
            pictureSize = size;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Queues a message behind which no picture from before may follow; true when there was one and
     * it is dropped.
     */
    boolean replacePicture(byte[] bytes) {
        lock.lock();
        try {
            boolean dropped = picture != null;
            picture = null;
            messages.add(bytes);
            changed.signal();
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is taken any more; what waits is still given out, then {@link #next} gives null. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next thing to send; null when the outbox is closed and empty. */
    @Nullable Sent next() throws InterruptedException {
        lock.lock();
        try {
            while (messages.isEmpty() && picture == null && !closed) {
                changed.await();
            }
            byte[] message = messages.poll();
            if (message != null) {
                return new Sent(message, message.length, false);
            }
            byte[] batch = picture;
            picture = null;
            return batch == null || closed ? null : new Sent(batch, pictureSize, true);
        } finally {
            lock.unlock();
        }
    }

    /** One thing to send, and whether it is a batch of picture. */
    record Sent(byte[] bytes, int size, boolean picture) {}
}
