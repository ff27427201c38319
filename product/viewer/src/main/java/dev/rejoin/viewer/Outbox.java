package dev.rejoin.viewer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    private final List<byte[]> held = new ArrayList<>();
    private boolean holding;
    private boolean closed;

    /** Queues a message in front of the next batch of picture; false when there are too many. */
    boolean message(byte[] bytes) {
        lock.lock();
        try {
            if (closed) {
                return true;
            }
            if (messages.size() + held.size() >= MOST_MESSAGES) {
                return false;
            }
            if (holding) {
                held.add(bytes);
                return true;
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
     * Begins an activation with this message: no picture from before follows it, and no message but
     * those of the activation until {@link #release}, for clients choke on anything else. True when
     * a picture was waiting, which is dropped.
     */
    boolean hold(byte[] bytes) {
        lock.lock();
        try {
            boolean dropped = picture != null;
            picture = null;
            holding = true;
            messages.add(bytes);
            changed.signal();
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** A message of the activation that is under way. */
    void activation(byte[] bytes) {
        lock.lock();
        try {
            messages.add(bytes);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The activation is over: what was held back follows. */
    void release() {
        lock.lock();
        try {
            holding = false;
            messages.addAll(held);
            held.clear();
            changed.signal();
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
