package dev.rejoin.viewer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one client: small messages in their order, and at most one batch of
 * picture. The next batch is made only when the last one has left, so that a slow client sees the
 * newest picture late instead of old ones.
 *
 * <p>INVARIANT: nobody holds the lock while a socket is written or somebody else is called.
 */
final class Outbox {
    /** LIMIT: a client that takes nothing for so long is not reading; its link is ended. */
    static final int MOST_MESSAGES = 1024;

    private final Runnable overflow;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Supplier<byte[]>> messages = new ArrayDeque<>();
    private final Deque<Supplier<byte[]>> held = new ArrayDeque<>();
    private byte @Nullable [] picture;
    private int pictureSize;
    private boolean holding;
    private boolean closed;

    /**
     * @param overflow told that more messages wait than the client will ever read
     */
    Outbox(Runnable overflow) {
        this.overflow = overflow;
    }

    /** Queues a message in front of the next batch of picture. */
    void message(byte[] bytes) {
        later(() -> bytes);
    }

    /** Queues a message that is made when its turn has come, by the thread that sends it. */
    void later(Supplier<byte[]> message) {
        boolean fits;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            fits = messages.size() + held.size() < MOST_MESSAGES;
            if (fits) {
                (holding ? held : messages).add(message);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
        if (!fits) {
            overflow.run();
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
            add(bytes);
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** A message of the activation that is under way. */
    void activation(byte[] bytes) {
        lock.lock();
        try {
            add(bytes);
        } finally {
            lock.unlock();
        }
    }

    /** The activation is over: what was held back follows. */
    void release() {
        lock.lock();
        try {
            holding = false;
            if (!closed) {
                messages.addAll(held);
            }
            held.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** These are the last words: they follow what waits, and nothing follows them. */
    void finish(byte[] lastWords) {
        lock.lock();
        try {
            add(lastWords);
            close();
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
        Supplier<byte[]> message;
        lock.lock();
        try {
            while (messages.isEmpty() && picture == null && !closed) {
                changed.await();
            }
            message = messages.poll();
            if (message == null) {
                byte[] batch = picture;
                picture = null;
                return batch == null || closed ? null : new Sent(batch, pictureSize, true);
            }
        } finally {
            lock.unlock();
        }
        byte[] bytes = message.get();
        return new Sent(bytes, bytes.length, false);
    }

    /** Under the lock. */
    private void add(byte[] bytes) {
        if (!closed) {
            messages.add(() -> bytes);
            changed.signal();
        }
    }

    /** One thing to send, and whether it is a batch of picture. */
    static final class Sent {
        private final byte[] bytes;
        private final int size;
        private final boolean picture;

        private Sent(byte[] bytes, int size, boolean picture) {
            this.bytes = bytes;
            this.size = size;
            this.picture = picture;
        }

        /** Not a copy; what counts are the first {@link #size}. */
        byte[] bytes() {
            return bytes;
        }

        int size() {
            return size;
        }

        boolean picture() {
            return picture;
        }
    }
}
