package dev.rejoin.host;

import dev.rejoin.net.Link;
import dev.rejoin.rfb.ClientMessage;
import dev.rejoin.rfb.CursorImage;
import dev.rejoin.rfb.Need;
import dev.rejoin.rfb.RfbClient;
import dev.rejoin.rfb.ServerEvent;
import dev.rejoin.screen.PixelBuffer;
import dev.rejoin.viewer.Desktop;
import dev.rejoin.viewer.KeyStroke;
import dev.rejoin.viewer.PointerStroke;
import dev.rejoin.viewer.Watcher;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The host's end of one desktop: mirrors what it paints into one pixel buffer while anybody looks,
 * and passes on what people type. Its end is the desktop's death notice.
 */
final class DesktopLink implements Desktop {
    private static final int READ_BUFFER = 256 * 1024;
    private static final Duration TO_RESIZE = Duration.ofSeconds(1);

    private final Link link;
    private final DesktopInput input;
    private final Consumer<String> lost;
    private final RfbClient rfb = new RfbClient();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** Those of the watchers who have not been shown anything yet. */
    private final List<Watcher> waiting = new ArrayList<>();

    /** Guards the buffer and what the desktop has been asked for. */
    private final ReentrantLock lock = new ReentrantLock();

    private record Size(int width, int height) {}

    private @Nullable Size wanted;
    private volatile @Nullable PixelBuffer buffer;
    private boolean ready;
    private volatile boolean extendedKeys;
    private volatile CursorImage cursor = CursorImage.HIDDEN;
    private volatile boolean cursorKnown;

    /**
     * @param lost told once, with the reason, when the desktop's end of the link is gone
     */
    DesktopLink(Link link, String name, Consumer<String> lost) {
        this.link = link;
        this.lost = lost;
        this.input = new DesktopInput(link, name);
        Thread.ofVirtual().name("mirror " + name).start(this::mirror);
    }

    /**
     * Begins to look at the desktop in this size. It is shown when it has that size, or has said
     * that it cannot, or has said nothing for a second.
     */
    void watch(Watcher watcher, int width, int height) {
        lock.lock();
        try {
            watchers.add(watcher);
            waiting.add(watcher);
            wanted = new Size(width, height);
            if (ready) {
                fit();
            }
        } finally {
            lock.unlock();
        }
        if (cursorKnown) {
            watcher.cursor(cursor);
        }
    }

    /** Under the lock: shows the desktop to those who wait for it, after making it fit. */
    private void fit() {
        Size size = wanted;
        if (size == null || size.width() == rfb.width() && size.height() == rfb.height()) {
            showToWaiting();
            return;
        }
        // Servers answer with an update, for which somebody must have asked.
        input.send(new ClientMessage.UpdateRequest(true, 0, 0, 1, 1));
        input.send(new ClientMessage.SetDesktopSize(size.width(), size.height()));
        Thread.ofVirtual().start(this::showAnyway);
    }

    private void showAnyway() {
        try {
            Thread.sleep(TO_RESIZE);
            lock.lock();
            try {
                showToWaiting();
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Under the lock. */
    private void showToWaiting() {
        wanted = null;
        waiting.forEach(this::beginPainting);
        waiting.clear();
    }

    void unwatch(Watcher watcher) {
        lock.lock();
        try {
            watchers.remove(watcher);
            waiting.remove(watcher);
            if (watchers.isEmpty() && ready) {
                buffer = null;
                input.send(new ClientMessage.EnableContinuousUpdates(false, 0, 0, 0, 0));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean type(List<KeyStroke> strokes) {
        boolean taken = true;
        for (KeyStroke stroke : strokes) {
            taken &=
                    input.send(
                            extendedKeys && stroke.xtCode() != KeyStroke.NO_KEY
                                    ? new ClientMessage.ExtendedKeyEvent(
                                            stroke.down(), stroke.keysym(), stroke.xtCode())
                                    : new ClientMessage.KeyEvent(stroke.down(), stroke.keysym()));
        }
        return taken;
    }

    @Override
    public boolean point(List<PointerStroke> strokes) {
        boolean taken = true;
        for (PointerStroke stroke : strokes) {
            taken &=
                    input.send(
                            new ClientMessage.PointerEvent(
                                    stroke.buttons(), stroke.x(), stroke.y()));
        }
        return taken;
    }

    @Override
    public void resize(int width, int height) {
        PixelBuffer now = buffer;
        if (now == null || now.width() != width || now.height() != height) {
            input.send(new ClientMessage.SetDesktopSize(width, height));
        }
    }

    void close() {
        input.close();
        link.closeNow();
    }

    private void mirror() {
        String why = "the desktop closed its socket";
        try {
            read();
        } catch (DecodeException e) {
            why = "the desktop sent bad RFB: " + e.getMessage();
        } catch (IOException e) {
            why = e.getMessage() == null ? e.toString() : e.getMessage();
        } finally {
            close();
            lost.accept(why);
        }
    }

    private void read() throws IOException {
        byte[] bytes = new byte[READ_BUFFER];
        WireWriter answers = new WireWriter();
        int have = 0;
        while (true) {
            int count = link.read(bytes, have, bytes.length - have);
            if (count < 0) {
                return;
            }
            have += count;
            int used = take(bytes, have, answers);
            System.arraycopy(bytes, used, bytes, 0, have - used);
            have -= used;
        }
    }

    /** Feeds what is there; what is left over is less than a pixel. */
    private int take(byte[] bytes, int have, WireWriter answers) throws IOException {
        int at = 0;
        while (at < have) {
            WireReader in = new WireReader(bytes, at, have - at);
            switch (rfb.need()) {
                case Need.Bytes _ -> handle(rfb.step(in, answers));
                case Need.Pixels _ -> handle(paint(in));
                case Need.Ended ended -> throw new IOException(ended.reason());
            }
            if (answers.size() > 0) {
                input.sendRaw(answers.toByteArray());
                answers.clear();
            }
            if (in.position() == at) {
                break;
            }
            at = in.position();
        }
        return at;
    }

    private List<ServerEvent> paint(WireReader in) {
        PixelBuffer target = buffer;
        return target != null && target.width() == rfb.width() && target.height() == rfb.height()
                ? rfb.pixels(in, target.pixels(), target.width())
                : rfb.dropPixels(in);
    }

    private void handle(List<ServerEvent> events) {
        for (ServerEvent event : events) {
            switch (event) {
                case ServerEvent.Ready _ -> begin();
                case ServerEvent.Painted p -> damaged(p.x(), p.y(), p.width(), p.height());
                case ServerEvent.Copy copy -> copy(copy);
                case ServerEvent.CursorShape shape -> cursor(shape.image());
                case ServerEvent.DesktopResized resized -> resized(resized);
                case ServerEvent.ExtendedKeysAccepted _ -> extendedKeys = true;
                case ServerEvent.UpdateEnd _ -> watchers.forEach(Watcher::updated);
                case ServerEvent.UpdateBegin _,
                        ServerEvent.Refused _,
                        ServerEvent.LedState _,
                        ServerEvent.Message _ -> {}
            }
        }
    }

    private void begin() {
        lock.lock();
        try {
            ready = true;
            fit();
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock: the first watcher brings the buffer and the whole picture. */
    private void beginPainting(Watcher watcher) {
        PixelBuffer now = buffer;
        if (now == null) {
            now = new PixelBuffer(rfb.width(), rfb.height());
            buffer = now;
            input.send(new ClientMessage.UpdateRequest(false, 0, 0, now.width(), now.height()));
            input.send(
                    new ClientMessage.EnableContinuousUpdates(
                            true, 0, 0, now.width(), now.height()));
        }
        watcher.show(now);
    }

    private void resized(ServerEvent.DesktopResized event) {
        lock.lock();
        try {
            PixelBuffer now = buffer;
            if (event.changed() && now != null && isNew(now, event)) {
                buffer = null;
                waiting.clear();
                watchers.forEach(this::beginPainting);
            }
            Size size = wanted;
            boolean fits =
                    size != null
                            && event.width() == size.width()
                            && event.height() == size.height();
            boolean refused =
                    !event.changed() && event.reason() == ServerEvent.DesktopResized.BY_THIS_CLIENT;
            if (fits || refused) {
                showToWaiting();
            }
        } finally {
            lock.unlock();
        }
    }

    private static boolean isNew(PixelBuffer buffer, ServerEvent.DesktopResized event) {
        return buffer.width() != event.width() || buffer.height() != event.height();
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
        }
    }

    private void cursor(CursorImage image) {
        cursor = image;
        cursorKnown = true;
        for (Watcher watcher : watchers) {
            watcher.cursor(image);
        }
    }
}
