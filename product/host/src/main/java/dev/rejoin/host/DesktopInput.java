package dev.rejoin.host;

import dev.rejoin.net.Link;
import dev.rejoin.rfb.ClientMessage;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What waits to be told to one desktop; whoever has something to say never waits for it. */
final class DesktopInput {
    /** LIMIT: some seconds of fast typing; behind that the desktop does not respond. */
    static final int MOST_STROKES = 1024;

    /** LIMIT: a desktop that makes us say so much and hears nothing is cut off. */
    static final int MOST = 4 * MOST_STROKES;

    private final BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
    private final Link link;
    private final Thread writer;

    DesktopInput(Link link, String name) {
        this.link = link;
        this.writer = Thread.ofVirtual().name("input " + name).start(this::run);
    }

    /** A stroke: false when the desktop has not read for so long that no more fits. */
    boolean offer(ClientMessage stroke) {
        if (queue.size() >= MOST_STROKES) {
            return false;
        }
        send(stroke);
        return true;
    }

    /** What must not be lost: without it a desktop that comes to itself would show nothing. */
    void send(ClientMessage message) {
        WireWriter out = new WireWriter(message.size());
        message.write(out);
        send(out.toByteArray());
    }

    void send(byte[] message) {
        if (queue.size() >= MOST) {
            link.closeNow();
        } else {
            queue.add(message);
        }
    }

    void close() {
        writer.interrupt();
    }

    private void run() {
        try {
            while (true) {
                link.write(queue.take());
            }
        } catch (IOException | InterruptedException ended) {
            // The mirror on the same link sees its end and says why.
            link.closeNow();
        }
    }
}
