package dev.rejoin.client;

import dev.rejoin.net.Deadline;
import dev.rejoin.net.Link;
import dev.rejoin.pdu.autodetect.AutoDetectRequest;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.protocol.active.ClientPackets;
import dev.rejoin.protocol.active.Measurement;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.protocol.active.ServerFrames;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.protocol.connect.Heard;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The client's end of a session in which the desktop is there: answers what a server must have
 * answered, and tells a listener what it says. One thread follows; any thread may send.
 */
public final class ActiveSession {
    /** The name of the phase, beside those of {@link ConnectSequence#phase}. */
    public static final String PHASE = "session";

    /** Hears what a server says, on the thread that follows. */
    public interface Listener {
        void heard(ServerEvent event) throws IOException;

        /** The desktop is another one from now on. */
        default void activated(ServerProfile server) {}
    }

    private static final InstantSource CLOCK = InstantSource.system();

    private final Link link;
    private final FrameReader frames;
    private final ConnectSettings settings;
    private final Listener listener;
    private final Measurement measurement = new Measurement();
    private volatile ServerProfile server;
    private volatile boolean answersProbes = true;
    private ServerFrames events;
    private List<Bytes> held;
    private Heard heard;

    public ActiveSession(
            Handshake handshake,
            ConnectSettings settings,
            HandshakeOutcome.Active active,
            Listener listener) {
        this.link = handshake.link();
        this.frames = handshake.frames();
        this.settings = settings;
        this.listener = listener;
        this.server = active.server();
        this.events = new ServerFrames(server.channels());
        this.held = active.held();
        this.heard = active.heard();
    }

    public ServerProfile server() {
        return server;
    }

    public ClientPackets packets() {
        return new ClientPackets(server);
    }

    /** Whether round-trip probes are answered; a client that does not looks dead to the server. */
    public void answerProbes(boolean answer) {
        answersProbes = answer;
    }

    public synchronized void send(byte[] packet) throws IOException {
        link.write(packet);
    }

    /** The user goes: says so in RDP, in TLS and in TCP. */
    public void leave() {
        try {
            send(packets().goodbye());
        } catch (IOException alreadyGone) {
            // Then there is nobody to say goodbye to.
        }
        link.closeGracefully();
    }

    /**
     * Reads until the connection ends.
     *
     * @param deadline closes the link when it passes
     */
    public ConnectionEnd follow(Deadline deadline) {
        try {
            while (true) {
                Optional<ConnectionEnd> end = takeHeld();
                if (end.isEmpty()) {
                    byte[] frame = frames.read(FrameKind.PDU);
                    measurement.received(frame.length);
                    end = take(frame);
                }
                if (end.isPresent()) {
                    return end.get();
                }
            }
        } catch (DecodeException broken) {
            return new ConnectionEnd.Malformed(String.valueOf(broken.getMessage()), PHASE, heard);
        } catch (IOException lost) {
            return new ConnectionEnd.Lost(Loss.of(lost, deadline), PHASE, heard);
        }
    }

    private Optional<ConnectionEnd> takeHeld() throws IOException {
        List<Bytes> early = held;
        held = List.of();
        for (Bytes frame : early) {
            Optional<ConnectionEnd> end = take(frame.toByteArray());
            if (end.isPresent()) {
                return end;
            }
        }
        return Optional.empty();
    }

    private Optional<ConnectionEnd> take(byte[] frame) throws IOException {
        for (ServerEvent event : events.read(frame)) {
            listener.heard(event);
            switch (event) {
                case ServerEvent.Probed probed -> answer(probed.request());
                case ServerEvent.ErrorInfo error -> heard = heard(error.code());
                case ServerEvent.Deactivated _ -> {
                    return reactivate(frame);
                }
                case ServerEvent.Redirected redirected -> {
                    return refused(new ConnectRefusal.Redirected(redirected.packet()));
                }
                case ServerEvent.Disconnected end -> {
                    return refused(new ConnectRefusal.Ended(heard.errorInfo(), end.reason()));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private Optional<ConnectionEnd> refused(ConnectRefusal why) {
        return Optional.of(new ConnectionEnd.Refused(why, PHASE, heard));
    }

    /** Zero means that nothing is wrong. */
    private Heard heard(int errorInfo) {
        return new Heard(
                heard.selected(),
                heard.credSspVersion(),
                errorInfo == 0 ? OptionalInt.empty() : OptionalInt.of(errorInfo));
    }

    private void answer(AutoDetectRequest request) throws IOException {
        var answer = measurement.answer(request, CLOCK.instant());
        if (answersProbes && answer.isPresent()) {
            send(packets().measured(answer.get()));
        }
    }

    /** The server makes another desktop: the same connection, activated again. */
    private Optional<ConnectionEnd> reactivate(byte[] first) throws IOException {
        ConnectSequence sequence = ConnectSequence.reactivate(server, settings, CLOCK);
        WireWriter out = new WireWriter();
        ConnectStep step = sequence.step(first, out);
        while (true) {
            if (out.size() > 0) {
                send(out.toByteArray());
                out.clear();
            }
            if (!(step instanceof ConnectStep.Read read)) {
                break;
            }
            step = sequence.step(frames.read(read.kind()), out);
        }
        return switch (step) {
            case ConnectStep.Active active -> {
                server = active.server();
                held = active.held();
                events = new ServerFrames(server.channels());
                listener.activated(server);
                yield Optional.empty();
            }
            case ConnectStep.Refused refused -> refused(refused.why());
            case ConnectStep.Read _, ConnectStep.StartTls _, ConnectStep.Reached _ ->
                    throw new IllegalStateException("a reactivation never asks for " + step);
        };
    }
}
