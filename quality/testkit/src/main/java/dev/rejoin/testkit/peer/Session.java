package dev.rejoin.testkit.peer;

import dev.rejoin.client.ActiveSession;
import dev.rejoin.client.Handshake;
import dev.rejoin.client.HandshakeOutcome;
import dev.rejoin.net.Deadline;
import dev.rejoin.pdu.channel.ChunkAssembler;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.share.LogonExtended;
import dev.rejoin.pdu.share.SessionInfo;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.protocol.active.ClientPackets;
import dev.rejoin.protocol.active.DisplayControl;
import dev.rejoin.protocol.active.DisplayRequests;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.wire.Bytes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Keeps the picture and the news of an active session, and asks for other sizes. */
final class Session implements ActiveSession.Listener {
    // LIMIT: dynamic channels open with short messages; a test wants no others.
    private static final int LARGEST_MESSAGE = 64 * 1024;

    private final ActiveSession session;
    private final ConnectSettings settings;
    private final Picture picture;
    private final News news = new News();
    private final DisplayRequests display = new DisplayRequests();
    private final ChunkAssembler dynamic = new ChunkAssembler(LARGEST_MESSAGE);

    Session(Handshake handshake, ConnectSettings settings, HandshakeOutcome.Active active) {
        this.settings = settings;
        this.picture = new Picture(width(active.server()), height(active.server()));
        this.session = new ActiveSession(handshake, settings, active, this);
    }

    private int width(ServerProfile server) {
        return server.desktop()
                .map(desktop -> desktop.desktopWidth())
                .orElse(settings.desktop().width());
    }

    private int height(ServerProfile server) {
        return server.desktop()
                .map(desktop -> desktop.desktopHeight())
                .orElse(settings.desktop().height());
    }

    Picture picture() {
        return picture;
    }

    News news() {
        return news;
    }

    ClientPackets packets() {
        return session.packets();
    }

    void answerProbes(boolean answer) {
        session.answerProbes(answer);
    }

    void send(byte[] packet) throws IOException {
        session.send(packet);
    }

    void leave() {
        session.leave();
    }

    boolean resize(int width, int height) throws IOException {
        Optional<DynamicPdu> request;
        synchronized (display) {
            request = display.resize(width, height);
        }
        if (request.isPresent()) {
            say(request.get());
        }
        return request.isPresent();
    }

    /** Reads until the connection ends. */
    void follow(Deadline deadline) {
        try {
            news.end(session.follow(deadline).toString());
        } finally {
            picture.end();
            news.end("the client failed");
        }
    }

    @Override
    public void heard(ServerEvent event) throws IOException {
        switch (event) {
            case ServerEvent.Drawn drawn -> picture.draw(drawn.update());
            case ServerEvent.SessionNews info -> cookie(info.info());
            case ServerEvent.ErrorInfo error -> news.errorInfo(error.code());
            case ServerEvent.Probed _ -> news.probed();
            case ServerEvent.Chunk chunk -> chunk(chunk);
            case ServerEvent.Disconnected end -> news.end("the server says " + end.reason());
            case ServerEvent.Redirected _ -> news.end("another server has the session");
            case ServerEvent.Deactivated _,
                    ServerEvent.PointerChanged _,
                    ServerEvent.ShutdownDenied _,
                    ServerEvent.Alive _,
                    ServerEvent.Said _ -> {}
        }
    }

    @Override
    public void activated(ServerProfile server) {
        picture.resize(width(server), height(server));
    }

    private void cookie(SessionInfo info) {
        if (info instanceof LogonExtended extended) {
            extended.cookie().ifPresent(news::cookie);
        }
    }

    private void chunk(ServerEvent.Chunk chunk) throws IOException {
        boolean ours =
                session.server()
                        .channels()
                        .named(DisplayControl.STATIC_CHANNEL)
                        .filter(channel -> channel.id() == chunk.channel())
                        .isPresent();
        if (!ours) {
            return;
        }
        Optional<Bytes> message = dynamic.add(chunk.chunk().header(), chunk.chunk().data());
        if (message.isEmpty()) {
            return;
        }
        List<DynamicPdu> answers;
        synchronized (display) {
            answers = display.receive(message.get());
            if (display.caps().isPresent()) {
                news.resizable();
            }
        }
        for (DynamicPdu answer : answers) {
            say(answer);
        }
    }

    private void say(DynamicPdu pdu) throws IOException {
        var channel = session.server().channels().named(DisplayControl.STATIC_CHANNEL);
        if (channel.isPresent()) {
            send(packets().message(channel.get().id(), pdu.toByteArray()));
        }
    }
}
