package dev.rejoin.terminal;

import dev.rejoin.draw.Area;
import dev.rejoin.net.UnixLink;
import dev.rejoin.rfb.ClientMessage;
import dev.rejoin.rfb.UpdateWriter;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The terminal and whoever looks at it. One lock guards the cells, the viewer's protocol state and
 * the wish for another size; it is never held while waiting for the shell or for the viewer.
 *
 * <p>{@link #output} belongs to the thread that reads the shell and {@link #received} to the one
 * that reads the viewer. {@link #run} is the painting thread: it alone draws, resizes and writes to
 * the viewer. Whatever the shell printed since the last picture is in the next one; nothing queues.
 */
final class Desktop implements Runnable {
    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(16);
    // LIMIT: no part of an update is larger, so a screen is never in memory twice.
    private static final int LARGEST_PART = 1 << 19;
    private static final int RECTANGLE_HEADER = 12;
    private static final int OUT_OF_RESOURCES = 2;
    private static final int INVALID_LAYOUT = 3;

    // Fair: a flood from the shell takes it again and again, and the others must get their turn.
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final Pty pty;
    private final Terminal terminal;
    private final Hands hands;
    private final WireWriter out = new WireWriter(LARGEST_PART + RECTANGLE_HEADER);
    private Picture picture;
    private @Nullable Viewer viewer;
    private ClientMessage.@Nullable SetDesktopSize wanted;
    private boolean dirty;
    private long nextFrame = System.nanoTime();

    Desktop(Picture picture, Pty pty, Typing typing) {
        this.picture = picture;
        this.pty = pty;
        this.terminal = new Terminal(picture.columns(), picture.rows(), typing::type);
        this.hands = new Hands(terminal.screen(), typing::type);
    }

    /** What the shell printed. */
    void output(byte[] bytes, int count) {
        lock.lock();
        try {
            terminal.feed(bytes, 0, count);
            if (terminal.takeBell() && viewer != null) {
                viewer.bell();
            }
            // In a flood the painter knows already: waking it for every read costs more than this.
            if (!dirty) {
                dirty = true;
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What a viewer sent; false when it is to be sent away. */
    boolean received(Viewer from, byte[] bytes, int count) {
        lock.lock();
        try {
            for (ClientMessage message : from.step(bytes, count)) {
                take(from, message);
            }
            changed.signal();
            return !from.ended();
        } finally {
            lock.unlock();
        }
    }

    /** A viewer as large as the desktop is now; nothing is shown to it before it has said hello. */
    Viewer viewer(UnixLink link, String title) {
        lock.lock();
        try {
            return new Viewer(link, picture.width(), picture.height(), title);
        } finally {
            lock.unlock();
        }
    }

    void left(Viewer gone) {
        lock.lock();
        try {
            if (viewer == gone) {
                viewer = null;
                wanted = null;
            }
        } finally {
            lock.unlock();
        }
        gone.close();
    }

    private void take(Viewer from, ClientMessage message) {
        switch (message) {
            case ClientMessage.Init _ -> replace(from);
            case ClientMessage.SetDesktopSize size -> wanted = size;
            case ClientMessage.KeyEvent event -> hands.key(event);
            case ClientMessage.ExtendedKeyEvent event -> hands.key(event);
            case ClientMessage.PointerEvent event -> {
                int column = Math.min(event.x() / picture.cellWidth(), picture.columns() - 1);
                int row = Math.min(event.y() / picture.cellHeight(), picture.rows() - 1);
                hands.pointer(event, column, row);
            }
            case ClientMessage.CutText text -> hands.clipboard(text);
            default -> {}
        }
        // The view of the history may have moved.
        dirty = true;
    }

    /** The last one to come is served: whoever was there before may be a host that has died. */
    private void replace(Viewer next) {
        if (viewer != null && viewer != next) {
            viewer.close();
        }
        viewer = next;
        hands.release();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Viewer to = awaitWork();
                try {
                    work(to);
                } catch (IOException gone) {
                    left(to);
                }
            }
        } catch (InterruptedException ended) {
            // The shell has gone.
        }
    }

    private Viewer awaitWork() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                Viewer to = viewer;
                if (to == null) {
                    changed.await();
                } else if (to.hasReplies() || wanted != null) {
                    return to;
                } else if (!to.wantsPixels() || !(dirty || to.wantsEverything())) {
                    changed.await();
                } else if (changed.awaitNanos(nextFrame - System.nanoTime()) <= 0) {
                    return to;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void work(Viewer to) throws IOException {
        boolean paint;
        out.clear();
        lock.lock();
        try {
            to.takeReplies(out);
            resize(to);
            paint = to.wantsPixels() && System.nanoTime() >= nextFrame;
            if (paint) {
                picture.take(terminal.screen(), hands.back());
                dirty = false;
            }
        } finally {
            lock.unlock();
        }
        to.send(out);
        if (paint) {
            List<Area> damage = picture.paint();
            show(to, damage);
            nextFrame = System.nanoTime() + FRAME;
        }
    }

    private void resize(Viewer to) throws IOException {
        ClientMessage.SetDesktopSize size = wanted;
        wanted = null;
        if (size == null) {
            return;
        }
        if (!Options.fits(size.width(), size.height())) {
            to.resized(INVALID_LAYOUT, picture.width(), picture.height(), out);
            return;
        }
        if (size.width() != picture.width() || size.height() != picture.height()) {
            try {
                picture = new Picture(size.width(), size.height());
            } catch (OutOfMemoryError tooLarge) {
                // The heap is small on purpose; the desktop stays as it is and says so.
                to.resized(OUT_OF_RESOURCES, picture.width(), picture.height(), out);
                return;
            }
            terminal.screen().resize(picture.columns(), picture.rows());
            pty.resize(picture.columns(), picture.rows());
        }
        to.resized(0, picture.width(), picture.height(), out);
    }

    /** Sends the damage, or everything to a viewer that has nothing yet, part by part. */
    private void show(Viewer to, List<Area> damage) throws IOException {
        List<Area> areas = damage;
        UpdateWriter update = null;
        out.clear();
        if (to.wantsEverything()) {
            areas = List.of(new Area(0, 0, picture.width(), picture.height()));
        }
        for (Area area : areas) {
            for (int done = 0; done < area.height(); ) {
                int room = (LARGEST_PART - out.size() - RECTANGLE_HEADER) / (4 * area.width());
                int height = Math.min(area.height() - done, room);
                if (height <= 0 && update != null) {
                    update.end();
                    to.send(out);
                    out.clear();
                    update = null;
                    continue;
                }
                if (update == null) {
                    update = begin(to);
                }
                int y = area.y() + done;
                update.raw(picture.pixels(), picture.width(), area.x(), y, area.width(), height);
                done += height;
            }
        }
        if (update != null) {
            update.end();
            to.send(out);
        }
    }

    private UpdateWriter begin(Viewer to) {
        lock.lock();
        try {
            return to.update(out);
        } finally {
            lock.unlock();
        }
    }
}
