package dev.rejoin.host;

import dev.rejoin.net.Link;
import dev.rejoin.rfb.ClientMessage;
import dev.rejoin.rfb.CursorImage;
import dev.rejoin.rfb.ServerEvent;
import dev.rejoin.screen.PixelBuffer;
import dev.rejoin.viewer.Desktop;
import dev.rejoin.viewer.KeyStroke;
import dev.rejoin.viewer.PointerStroke;
import dev.rejoin.viewer.Watcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The host's end of one desktop: shows what it paints to those who watch, and passes on what people
 * type. Its end is the desktop's death notice.
 */
final class DesktopLink implements Desktop, Mirror.Surface {
    private static final Duration TO_RESIZE = Duration.ofSeconds(1);

    private final Link link;
    private final DesktopInput input;
    private final Consumer<String> lost;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** Guards what follows. */
    private final ReentrantLock lock = new ReentrantLock();

    /** Those of the watchers who have not been shown anything yet. */
    private final List<Watcher> waiting = new ArrayList<>();

    /** The desktop's size; null until it has said it. */
    private volatile @Nullable Size size;

    /** What it has been asked for, until it has answered. */
    private @Nullable Size wanted;

    private record Size(int width, int height) {}

    /** What is painted into while anybody watches. */
    private volatile @Nullable PixelBuffer buffer;

    /** Whether the desktop has painted into the buffer: before that there is nothing to show. */
    private volatile boolean painted;

    private volatile boolean extendedKeys;
    private volatile @Nullable CursorImage cursor;
    private volatile boolean closed;

    /**
     * @param lost told once, with the reason, when the desktop's end of the link is gone
     */
    DesktopLink(Link link, String name, Consumer<String> lost) {
        this.link = link;
        this.lost = lost;
        this.input = new DesktopInput(link, name);
        Thread.ofVirtual().name("mirror " + name).start(this::run);
    }

    private void run() {
        String why = new Mirror(link, input, this).run();
        boolean byOthers = !closed;
        close();
        if (byOthers) {
            lost.accept(why);
        }
    }

    /** Lets go of the desktop, which goes on. */
    void close() {
        closed = true;
        input.close();
        link.closeNow();
    }

    /**
     * Begins to look at the desktop in this size. It is shown when it has painted itself in that
     * size, or has said that it cannot have it, or has said nothing about it for a second.
     */
    void watch(Watcher watcher, int width, int height) {
        lock.lock();
        try {
            watchers.add(watcher);
            waiting.add(watcher);
            wanted = new Size(width, height);
            fit();
        } finally {
            lock.unlock();
        }
        CursorImage known = cursor;
        if (known != null) {
            watcher.cursor(known);
        }
    }

    void unwatch(Watcher watcher) {
        lock.lock();
        try {
            boolean last = watchers.remove(watcher) && watchers.isEmpty();
            waiting.remove(watcher);
            if (last) {
                buffer = null;
                wanted = null;
            }
            if (last && size != null) {
                input.send(new ClientMessage.EnableContinuousUpdates(false, 0, 0, 0, 0));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock: makes the desktop fit those who wait for it. */
    private void fit() {
        if (size == null) {
            return;
        }
        if (wanted == null || wanted.equals(size)) {
            fitted();
            return;
        }
        // Servers answer with an update, for which somebody must have asked.
        input.send(new ClientMessage.UpdateRequest(true, 0, 0, 1, 1));
        input.send(new ClientMessage.SetDesktopSize(wanted.width(), wanted.height()));
        Thread.ofVirtual().name("patience with " + link.peer()).start(this::showAnyway);
    }

    private void showAnyway() {
        try {
            Thread.sleep(TO_RESIZE);
            lock.lock();
            try {
                fitted();
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Under the lock: the desktop has the size that it will have. */
    private void fitted() {
        wanted = null;
        Size now = size;
        if (now != null && buffer == null && !watchers.isEmpty()) {
            begin(now);
        }
        show();
    }

    /** Under the lock: asks for the whole picture, and for all that changes from then on. */
    private PixelBuffer begin(Size now) {
        PixelBuffer fresh = new PixelBuffer(now.width(), now.height());
        painted = false;
        buffer = fresh;
        input.send(new ClientMessage.UpdateRequest(false, 0, 0, now.width(), now.height()));
        input.send(
                new ClientMessage.EnableContinuousUpdates(true, 0, 0, now.width(), now.height()));
        return fresh;
    }

    /** Under the lock. */
    private void show() {
        PixelBuffer now = buffer;
        if (now != null && painted && wanted == null) {
            waiting.forEach(watcher -> watcher.show(now));
            waiting.clear();
        }
    }

    @Override
    public boolean type(List<KeyStroke> strokes) {
        if (size == null) {
            return true; // nothing may be said before RFB's own first words
        }
        boolean taken = true;
        for (KeyStroke stroke : strokes) {
            ClientMessage message =
                    extendedKeys && stroke.xtCode() != KeyStroke.NO_KEY
                            ? new ClientMessage.ExtendedKeyEvent(
                                    stroke.down(), stroke.keysym(), stroke.xtCode())
                            : new ClientMessage.KeyEvent(stroke.down(), stroke.keysym());
            if (stroke.down()) {
                taken &= input.offer(message);
            } else {
                input.send(message); // or the key would stay down
            }
        }
        return taken;
    }

    @Override
    public boolean point(List<PointerStroke> strokes) {
        if (size == null) {
            return true;
        }
        boolean taken = true;
        for (PointerStroke stroke : strokes) {
            taken &=
                    input.offer(
                            new ClientMessage.PointerEvent(
                                    stroke.buttons(), stroke.x(), stroke.y()));
        }
        return taken;
    }

    @Override
    public void resize(int width, int height) {
        lock.lock();
        try {
            if (size == null) {
                wanted = new Size(width, height);
            } else {
                input.send(new ClientMessage.SetDesktopSize(width, height));
            }
        } finally {
            lock.unlock();
        }
    }

    // From the mirror, on its thread.

    @Override
    public @Nullable PixelBuffer pixels() {
        return buffer;
    }

    @Override
    public void handle(ServerEvent event) {
        switch (event) {
            case ServerEvent.Ready ready -> begins(new Size(ready.width(), ready.height()));
            case ServerEvent.Painted p -> damaged(p.x(), p.y(), p.width(), p.height());
            case ServerEvent.Copy copy -> copy(copy);
            case ServerEvent.CursorShape shape -> cursor(shape.image());
            case ServerEvent.DesktopResized resized -> resized(resized);
            case ServerEvent.ExtendedKeysAccepted _ -> extendedKeys = true;
            case ServerEvent.UpdateEnd _ -> updated();
            case ServerEvent.UpdateBegin _,
                    ServerEvent.Refused _,
                    ServerEvent.LedState _,
                    ServerEvent.Message _ -> {}
        }
    }

    private void begins(Size first) {
        lock.lock();
        try {
            size = first;
            fit();
        } finally {
            lock.unlock();
        }
    }

    private void resized(ServerEvent.DesktopResized event) {
        lock.lock();
        try {
            Size now = new Size(event.width(), event.height());
            boolean refused =
                    !event.changed() && event.reason() == ServerEvent.DesktopResized.BY_THIS_CLIENT;
            if (event.changed()) {
                changed(now);
            }
            if (refused || now.equals(wanted)) {
                fitted();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock. Who sees the desktop already gets ready for the size before the picture. */
    private void changed(Size now) {
        boolean same = now.equals(size);
        size = now;
        if (!same && buffer != null) {
            PixelBuffer fresh = begin(now);
            watchers.stream()
                    .filter(watcher -> !waiting.contains(watcher))
                    .forEach(watcher -> watcher.show(fresh));
        }
    }

    private void updated() {
        lock.lock();
        try {
            show();
        } finally {
            lock.unlock();
        }
        watchers.forEach(Watcher::updated);
    }

    private void copy(ServerEvent.Copy copy) {
        PixelBuffer target = buffer;
        if (target != null) {
            target.copy(
                    copy.x(), copy.y(), copy.width(), copy.height(), copy.fromX(), copy.fromY());
        }
        damaged(copy.x(), copy.y(), copy.width(), copy.height());
    }

    private void damaged(int x, int y, int width, int height) {
        PixelBuffer target = buffer;
        if (target != null) {
            target.damaged(x, y, width, height);
            painted = true;
        }
    }

    private void cursor(CursorImage image) {
        cursor = image;
        for (Watcher watcher : watchers) {
            watcher.cursor(image);
        }
    }
}
