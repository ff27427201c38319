package dev.rejoin.terminal;

import dev.rejoin.net.UnixLink;
import dev.rejoin.rfb.ClientMessage;
import dev.rejoin.rfb.Need;
import dev.rejoin.rfb.RfbServer;
import dev.rejoin.rfb.ServerEvent;
import dev.rejoin.rfb.UpdateWriter;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * One RFB connection. Its own thread reads; the painting thread writes everything, so a viewer that
 * does not read holds up nothing but its own picture.
 */
final class Viewer {
    private static final int LARGEST_WRITE = 1 << 16;

    private final UnixLink link;
    private final RfbServer server;
    private final WireWriter replies = new WireWriter(256);
    private boolean requested;
    private boolean continuous;
    private boolean whole = true;
    private boolean greeted;

    Viewer(UnixLink link, int width, int height, String title) {
        this.link = link;
        this.server = new RfbServer(width, height, title);
        server.start(replies);
    }

    /** Takes what was read. Only under the desktop's lock, as everything here but {@link #send}. */
    List<ClientMessage> step(byte[] bytes, int count) {
        List<ClientMessage> messages = server.step(new WireReader(bytes, 0, count), replies);
        for (ClientMessage message : messages) {
            switch (message) {
                case ClientMessage.Init _ -> greeted = true;
                case ClientMessage.UpdateRequest request -> {
                    requested = true;
                    whole |= !request.incremental();
                }
                case ClientMessage.EnableContinuousUpdates updates -> {
                    continuous = updates.enable();
                    if (!continuous) {
                        // SPEC: the end is confirmed, so the viewer knows what came before it.
                        new ServerEvent.EndOfContinuousUpdates().write(replies);
                    }
                }
                default -> {}
            }
        }
        return messages;
    }

    boolean ended() {
        return server.need() instanceof Need.Ended;
    }

    boolean hasReplies() {
        return replies.size() > 0;
    }

    boolean wantsPixels() {
        return greeted && (requested || continuous);
    }

    boolean wantsEverything() {
        return whole;
    }

    void wantEverything() {
        whole = true;
    }

    void bell() {
        if (greeted) {
            new ServerEvent.Bell().write(replies);
        }
    }

    /** Moves the replies out, behind what is there. */
    void takeReplies(WireWriter out) {
        out.bytes(replies.array(), 0, replies.size());
        replies.clear();
    }

    /** The size as it is from here on, or why it did not become what was asked for. */
    void resized(int result, int width, int height, WireWriter out) {
        int before = out.size();
        UpdateWriter update = server.update(out);
        boolean told =
                update.resized(ServerEvent.DesktopResized.BY_THIS_CLIENT, result, width, height);
        update.end();
        if (!told && update.isEmpty()) {
            byte[] rest = Arrays.copyOf(out.array(), before);
            out.clear().bytes(rest);
        }
        whole |= result == 0;
    }

    /** Begins a part of an update; the first after the viewer came has the pointer's shape too. */
    UpdateWriter update(WireWriter out) {
        UpdateWriter update = server.update(out);
        if (whole) {
            update.cursor(PointerShape.IMAGE);
        }
        requested = false;
        whole = false;
        return update;
    }

    int read(byte[] into) throws IOException {
        return link.read(into, 0, into.length);
    }

    /** Until the viewer has said hello, its own thread answers it, and nobody else writes. */
    void sendHandshake() throws IOException {
        if (!greeted) {
            send(replies);
            replies.clear();
        }
    }

    /** In parts, since the system copies each through memory outside the heap, and keeps that. */
    void send(WireWriter from) throws IOException {
        for (int at = 0; at < from.size(); at += LARGEST_WRITE) {
            link.write(from.array(), at, Math.min(LARGEST_WRITE, from.size() - at));
        }
    }

    void close() {
        link.closeNow();
    }
}
