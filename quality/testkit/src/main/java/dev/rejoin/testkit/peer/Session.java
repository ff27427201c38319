package dev.rejoin.testkit.peer;

import dev.rejoin.client.FrameReader;
import dev.rejoin.net.Link;
import dev.rejoin.pdu.autodetect.AutoDetectRequest;
import dev.rejoin.pdu.channel.ChunkAssembler;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.share.LogonExtended;
import dev.rejoin.pdu.share.SessionInfo;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.protocol.active.ClientPackets;
import dev.rejoin.protocol.active.DisplayControl;
import dev.rejoin.protocol.active.DisplayRequests;
import dev.rejoin.protocol.active.Measurement;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.protocol.active.ServerFrames;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads what an active server says, and answers what wants an answer. */
final class Session implements Runnable {
    // LIMIT: dynamic channels open with short messages; a test wants no others.
    private static final int LARGEST_MESSAGE = 64 * 1024;

    private final Link link;
    private final FrameReader frames;
    private final ConnectSettings settings;
    private final Picture picture;
    private final News news = new News();
    private final Measurement measurement = new Measurement();
    private final DisplayRequests display = new DisplayRequests();
    private final ChunkAssembler dynamic = new ChunkAssembler(LARGEST_MESSAGE);
    private volatile ServerProfile server;
    private volatile boolean answersProbes = true;
    private ServerFrames events;
    private List<Bytes> held;

    Session(Link link, FrameReader frames, ConnectSettings settings, ConnectStep.Active active) {
        this.link = link;
        this.frames = frames;
        this.settings = settings;
        this.server = active.server();
        this.held = active.held();
        this.events = new ServerFrames(server.channels());
        this.picture = new Picture(width(), height());
    }

    private int width() {
        return server.desktop()
                .map(desktop -> desktop.desktopWidth())
                .orElse(settings.desktop().width());
    }

    private int height() {
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
        return new ClientPackets(server);
    }

    void answerProbes(boolean answer) {
        answersProbes = answer;
    }

    synchronized void send(byte[] packet) throws IOException {
        link.write(packet);
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

    @Override
    public void run() {
        try {
            while (true) {
                List<Bytes> early = held;
                held = List.of();
                for (Bytes frame : early) {
                    frame(frame.toByteArray());
                }
                byte[] frame = frames.read(FrameKind.PDU);
                measurement.received(frame.length);
                frame(frame);
            }
        } catch (IOException | RuntimeException over) {
            news.end(over.toString());
        } finally {
            picture.end();
            link.closeNow();
        }
    }

    private void frame(byte[] frame) throws IOException {
        for (ServerEvent event : events.read(frame)) {
            switch (event) {
                case ServerEvent.Drawn drawn -> picture.draw(drawn.update());
                case ServerEvent.SessionNews session -> cookie(session.info());
                case ServerEvent.ErrorInfo error -> news.errorInfo(error.code());
                case ServerEvent.Probed probed -> probed(probed.request());
                case ServerEvent.Chunk chunk -> chunk(chunk);
                case ServerEvent.Deactivated _ -> reactivate(frame);
                case ServerEvent.Disconnected end -> news.end("the server says " + end.reason());
                case ServerEvent.Redirected _ -> news.end("another server has the session");
                case ServerEvent.PointerChanged _,
                        ServerEvent.ShutdownDenied _,
                        ServerEvent.Alive _,
                        ServerEvent.Said _ -> {}
            }
        }
    }

    private void cookie(SessionInfo info) {
        if (info instanceof LogonExtended extended) {
            extended.cookie().ifPresent(news::cookie);
        }
    }

    private void probed(AutoDetectRequest request) throws IOException {
        news.probed();
        var answer = measurement.answer(request, Instant.now());
        if (answersProbes && answer.isPresent()) {
            send(packets().measured(answer.get()));
        }
    }

    private void chunk(ServerEvent.Chunk chunk) throws IOException {
        boolean ours =
                server.channels()
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
        var channel = server.channels().named(DisplayControl.STATIC_CHANNEL);
        if (channel.isPresent()) {
            send(packets().message(channel.get().id(), pdu.toByteArray()));
        }
    }

    /** The server makes another desktop: the same connection, activated again. */
    private void reactivate(byte[] first) throws IOException {
        ConnectSequence sequence =
                ConnectSequence.reactivate(server, settings, InstantSource.system());
        WireWriter out = new WireWriter();
        ConnectStep step = sequence.step(first, out);
        while (step instanceof ConnectStep.Read read) {
            if (out.size() > 0) {
                send(out.toByteArray());
                out.clear();
            }
            step = sequence.step(frames.read(read.kind()), out);
        }
        if (!(step instanceof ConnectStep.Active active)) {
            throw new IOException("the server does not go on: " + step);
        }
        server = active.server();
        held = active.held();
        events = new ServerFrames(server.channels());
        picture.resize(width(), height());
    }
}
