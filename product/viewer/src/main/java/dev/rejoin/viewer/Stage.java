package dev.rejoin.viewer;

import dev.rejoin.draw.Canvas;
import dev.rejoin.draw.TextPage;
import dev.rejoin.net.Deadline;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.accept.AcceptSequence;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.screen.PixelBuffer;
import dev.rejoin.wire.WireWriter;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the client's window shows: the desktop, or a page in front of it. Where the desktop's size
 * is not the one that the client was activated with, the client is activated again with that size.
 */
final class Stage {
    private final Painting painting;
    private final PointerDrawing pointer;
    private final Outbox outbox;
    private final Supplier<Deadline> patience;
    private final ReentrantLock lock = new ReentrantLock();

    private ClientProfile client;
    private int width;
    private int height;
    private @Nullable PixelBuffer desktop;
    private @Nullable Page page;
    private @Nullable TextPage standIn;
    private @Nullable AcceptSequence reactivation;
    private @Nullable Deadline limit;
    private int nextWidth;
    private int nextHeight;

    private record Page(TextPage text, Runnable dismissed) {}

    /**
     * @param patience starts the time that the client has for one more activation: without a limit
     *     one that never finishes would look at nothing for ever
     */
    Stage(
            ClientProfile client,
            int width,
            int height,
            Painting painting,
            PointerDrawing pointer,
            Outbox outbox,
            Supplier<Deadline> patience) {
        this.client = client;
        this.width = width;
        this.height = height;
        this.painting = painting;
        this.pointer = pointer;
        this.outbox = outbox;
        this.patience = patience;
    }

    void show(PixelBuffer buffer) {
        lock.lock();
        try {
            desktop = buffer;
            present();
        } finally {
            lock.unlock();
        }
    }

    /** Shows a page until somebody presses a key or a button. */
    void show(TextPage text, Runnable dismissed) {
        lock.lock();
        try {
            page = new Page(text, dismissed);
            present();
        } finally {
            lock.unlock();
        }
    }

    /** Shows a page as long as there is no desktop, and no page that waits for a key. */
    void showMeanwhile(TextPage text) {
        lock.lock();
        try {
            standIn = text;
            if (desktop == null && page == null) {
                present();
            }
        } finally {
            lock.unlock();
        }
    }

    /** True when a page is in front of the desktop: input is not for the desktop then. */
    boolean showsPage() {
        lock.lock();
        try {
            return page != null;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the page away, if there is one; the desktop follows what that means to others. */
    void dismiss() {
        Page old;
        lock.lock();
        try {
            old = page;
            page = null;
        } finally {
            lock.unlock();
        }
        if (old == null) {
            return;
        }
        old.dismissed().run();
        lock.lock();
        try {
            present();
        } finally {
            lock.unlock();
        }
    }

    /** The client is gone: nobody waits for it any more. */
    void close() {
        lock.lock();
        try {
            stopLimit();
        } finally {
            lock.unlock();
        }
    }

    /** Whether frames of the share belong to an activation that is under way. */
    boolean reactivating() {
        lock.lock();
        try {
            return reactivation != null;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a frame of the share during an activation. */
    void frame(byte[] frame) {
        lock.lock();
        try {
            AcceptSequence sequence = reactivation;
            if (sequence == null) {
                return;
            }
            WireWriter out = new WireWriter();
            Step step = sequence.step(frame, out);
            if (out.size() > 0) {
                outbox.activation(out.toByteArray());
            }
            if (step instanceof Step.Active active) {
                activated(active.client());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock: what the client knew of the last activation it has forgotten. */
    private void activated(ClientProfile again) {
        client = again;
        width = nextWidth;
        height = nextHeight;
        reactivation = null;
        stopLimit();
        painting.activated(Capabilities.picture(again));
        pointer.renew(again);
        outbox.release();
        present();
    }

    /** Under the lock. */
    private void present() {
        if (reactivation != null) {
            return; // when it is over
        }
        PixelBuffer now = desktop;
        TextPage text = page != null ? page.text() : now == null ? standIn : null;
        if (text != null) {
            painting.show(draw(text));
        } else if (now == null) {
            return;
        } else if (now.width() == width && now.height() == height) {
            painting.show(now);
        } else {
            reactivate(now.width(), now.height());
        }
    }

    private PixelBuffer draw(TextPage text) {
        PixelBuffer buffer = new PixelBuffer(width, height);
        text.fill(Canvas.over(buffer.pixels(), width, height, buffer.stride()));
        return buffer;
    }

    private void reactivate(int toWidth, int toHeight) {
        WireWriter out = new WireWriter(1024);
        reactivation = AcceptSequence.reactivate(client, toWidth, toHeight, out);
        nextWidth = toWidth;
        nextHeight = toHeight;
        painting.pause(out.toByteArray());
        limit = patience.get();
    }

    private void stopLimit() {
        if (limit != null) {
            limit.cancel();
            limit = null;
        }
    }
}
