package dev.rejoin.host;

import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.net.Arrival;
import dev.rejoin.net.Link;
import dev.rejoin.net.TlsLink;
import dev.rejoin.net.TlsServer;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.accept.AcceptSequence;
import dev.rejoin.protocol.accept.AcceptSettings;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.session.Geometry;
import dev.rejoin.viewer.FrameReader;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Drives the accepting sequence of one connection over its link, up to an active client. */
final class Handshake {
    private final Arrival arrival;
    private final TlsServer tls;
    private final Doorkeeper door;
    private final InstantSource clock;
    private final AcceptSequence sequence;
    private final WireWriter out = new WireWriter(4096);
    private Link link;
    private FrameReader frames;
    private @Nullable Geometry size;

    /** Decides about a client that has said who it is. */
    interface Reception {
        /** The size of the desktop to activate the client with. */
        Geometry admit(ClientProfile client) throws IOException, InterruptedException;

        /** Why nobody logged on; returns when the client may be told. */
        Cause refused(CredSspFailure failure);
    }

    /** How a handshake ended. */
    sealed interface Outcome {
        record Active(ClientProfile client) implements Outcome {}

        record Refused(Cause cause) implements Outcome {}
    }

    Handshake(
            Arrival arrival,
            TlsServer tls,
            AcceptSettings settings,
            Doorkeeper door,
            InstantSource clock) {
        this.arrival = arrival;
        this.tls = tls;
        this.door = door;
        this.clock = clock;
        this.sequence = AcceptSequence.begin(settings);
        this.link = arrival.link();
        this.frames = new FrameReader(link);
    }

    /** Plain at first, over TLS later. */
    Link link() {
        return link;
    }

    FrameReader frames() {
        return frames;
    }

    /** What the client was activated with. */
    Geometry size() {
        return Objects.requireNonNull(size, "nobody was admitted");
    }

    String phase() {
        return sequence.phase();
    }

    Outcome run(Reception reception) throws IOException, InterruptedException {
        Step step = sequence.start();
        while (true) {
            switch (step) {
                case Step.Read read -> {
                    byte[] frame = frames.next(read.kind());
                    if (frame == null) {
                        return new Outcome.Refused(Cause.of(CauseId.PEER_CLOSED, sequence.phase()));
                    }
                    step = sequence.step(frame, out);
                    if (step instanceof Step.LogonRefused(CredSspFailure failure)) {
                        // The answer waits its turn before it leaves.
                        return refuse(reception.refused(failure));
                    }
                    flush();
                }
                case Step.StartTls _ -> {
                    try {
                        step = startTls();
                    } catch (SSLException e) {
                        return new Outcome.Refused(
                                Cause.of(CauseId.TLS_FAILED, String.valueOf(e.getMessage())));
                    }
                }
                case Step.Admit admit -> {
                    Geometry given = reception.admit(admit.client());
                    size = given;
                    step = sequence.admitted(given.width(), given.height(), out);
                    flush();
                }
                case Step.Active active -> {
                    return new Outcome.Active(active.client());
                }
                case Step.LogonRefused refused -> {
                    return refuse(reception.refused(refused.failure()));
                }
                case Step.Refused refused -> {
                    return refuse(refused.cause());
                }
            }
        }
    }

    private Outcome refuse(Cause cause) throws IOException {
        flush();
        link.closeGracefully();
        return new Outcome.Refused(cause);
    }

    private Step startTls() throws IOException {
        TlsLink secured = tls.accept(arrival.link());
        link = secured;
        frames = new FrameReader(secured);
        String address = arrival.link().address().getAddress().getHostAddress();
        return sequence.secured(door.credSsp(secured.serverPublicKey(), address), clock);
    }

    private void flush() throws IOException {
        if (out.size() > 0) {
            link.write(out.array(), 0, out.size());
            out.clear();
        }
    }
}
