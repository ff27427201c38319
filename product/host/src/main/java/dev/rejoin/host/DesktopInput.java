package dev.rejoin.host;

import dev.rejoin.net.Link;
import dev.rejoin.rfb.ClientMessage;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What waits to be told to one desktop; whoever has something to say never waits for it. */
final class DesktopInput {
    /** LIMIT: some seconds of fast typing; behind that the desktop does not respond. */
    private static final int MOST = 1024;

    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(MOST);
    private final Link link;
    private final Thread writer;

    DesktopInput(Link link, String name) {
        this.link = link;
        this.writer = Thread.ofVirtual().name("input " + name).start(this::run);
    }

    /** False when the desktop has not read for so long that no more fits. */
    boolean send(ClientMessage message) {
        WireWriter out = new WireWriter(message.size());
        message.write(out);
        return sendRaw(out.toByteArray());
    }

    boolean sendRaw(byte[] message) {
        return queue.offer(message);
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
