package dev.rejoin.host;

import dev.rejoin.net.UnixLink;
import dev.rejoin.net.UnixListener;
import dev.rejoin.rfb.ClientMessage;
import dev.rejoin.rfb.RfbServer;
import dev.rejoin.rfb.UpdateWriter;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A desktop in this process: answers requests for pictures in one colour, and keeps the rest. */
final class TestDesktop implements AutoCloseable {
    final BlockingQueue<ClientMessage> heard = new LinkedBlockingQueue<>();
    final CountDownLatch ended = new CountDownLatch(1);
    final UnixLink theirs;
    private final UnixListener listener;
    private final UnixLink mine;
    private final RfbServer server;
    private final WireWriter out = new WireWriter();
    private final Path socket;
    private int colour;
    private boolean refuses;

    TestDesktop(Path directory, int width, int height, int colour) throws IOException {
        this.socket = directory.resolve("rfb.sock");
        this.listener = UnixListener.open(socket, "rw-------");
        this.server = new RfbServer(width, height, "test");
        this.colour = colour;
        this.theirs = UnixLink.connect(socket);
        this.mine = listener.accept();
    }

    /** It keeps its size whoever asks for another. */
    TestDesktop refusing() {
        refuses = true;
        return this;
    }

    TestDesktop start() {
        Thread.ofVirtual().name("test desktop").start(this::serve);
        return this;
    }

    private void serve() {
        byte[] bytes = new byte[1 << 16];
        try {
            synchronized (this) {
                server.start(out);
                flush();
            }
            for (int n = mine.read(bytes, 0, bytes.length); n >= 0; ) {
                WireReader in = new WireReader(bytes, 0, n);
                synchronized (this) {
                    for (ClientMessage message : server.step(in, out)) {
                        act(message);
                    }
                    flush();
                }
                n = mine.read(bytes, 0, bytes.length);
            }
        } catch (IOException closed) {
            // The test closes either end.
        } finally {
            ended.countDown();
        }
    }

    private void act(ClientMessage message) {
        heard.add(message);
        switch (message) {
            case ClientMessage.UpdateRequest request when !request.incremental() -> paintAll();
            case ClientMessage.SetDesktopSize size ->
                    update(u -> {
                        int result = refuses ? 1 : 0;
                        u.resized(1, result, size.width(), size.height());
                    });
            default -> {}
        }
    }

    /** Paints everything in another colour. */
    synchronized void paint(int newColour) throws IOException {
        colour = newColour;
        paintAll();
        flush();
    }

    synchronized void tell(Consumer<UpdateWriter> words) throws IOException {
        update(words);
        flush();
    }

    /** Bytes that are no RFB. */
    void say(String words) throws IOException {
        mine.write(words.getBytes(StandardCharsets.UTF_8));
    }

    private void paintAll() {
        int[] pixels = new int[server.width() * server.height()];
        Arrays.fill(pixels, colour);
        update(u -> u.raw(pixels, server.width(), 0, 0, server.width(), server.height()));
    }

    private void update(Consumer<UpdateWriter> words) {
        UpdateWriter update = server.update(out);
        words.accept(update);
        update.end();
    }

    private void flush() throws IOException {
        if (out.size() > 0) {
            mine.write(out.array(), 0, out.size());
            out.clear();
        }
    }

    /** The first message of this kind from now on. */
    <T extends ClientMessage> T await(Class<T> kind) throws InterruptedException {
        while (true) {
            ClientMessage message = heard.take();
            if (kind.isInstance(message)) {
                return kind.cast(message);
            }
        }
    }

    @Override
    public void close() throws IOException {
        mine.closeNow();
        theirs.closeNow();
        listener.close();
    }
}
