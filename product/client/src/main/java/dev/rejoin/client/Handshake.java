package dev.rejoin.client;

import dev.rejoin.net.Deadline;
import dev.rejoin.net.Link;
import dev.rejoin.net.PlainLink;
import dev.rejoin.net.TlsClient;
import dev.rejoin.net.TlsLink;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Drives one connecting sequence over a link, once. Time is the caller's: a deadline that closes
 * the link ends the handshake wherever it stands, so that nothing a server sends, or sends slowly,
 * makes it last longer. No frame is longer than 64 KiB, and few are kept.
 */
public final class Handshake {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PlainLink plain;
    private final String host;
    private final PhaseListener listener;
    private final WireWriter out = new WireWriter();
    private Link link;
    private FrameReader frames;
    private Optional<TlsLink> tls = Optional.empty();
    private String phase = "";
    private long phaseBegun;

    /**
     * @param host the name to ask for in TLS
     */
    public Handshake(PlainLink plain, String host, PhaseListener listener) {
        this.plain = plain;
        this.host = host;
        this.listener = listener;
        this.link = plain;
        this.frames = new FrameReader(plain);
    }

    /**
     * Returns when the desktop is there, or when there will be none, or at the stage where the
     * settings have it end; the link is left to the caller.
     *
     * @param deadline closes the link when it passes
     */
    public HandshakeOutcome run(ConnectSettings settings, Deadline deadline) {
        ConnectSequence sequence = ConnectSequence.begin(settings, InstantSource.system());
        phase = sequence.phase();
        phaseBegun = System.nanoTime();
        HandshakeOutcome outcome;
        try {
            outcome = follow(sequence);
        } catch (DecodeException broken) {
            outcome =
                    new ConnectionEnd.Malformed(
                            String.valueOf(broken.getMessage()), phase, sequence.heard());
        } catch (IOException lost) {
            outcome = new ConnectionEnd.Lost(Loss.of(lost, deadline), phase, sequence.heard());
        }
        leave(sequence);
        return outcome;
    }

    private HandshakeOutcome follow(ConnectSequence sequence) throws IOException {
        ConnectStep step = sequence.start(out);
        while (true) {
            flush();
            watch(sequence);
            switch (step) {
                case ConnectStep.Read read -> step = sequence.step(frames.read(read.kind()), out);
                case ConnectStep.StartTls _ -> step = secure(sequence);
                case ConnectStep.Active active -> {
                    return new HandshakeOutcome.Active(
                            active.server(), active.held(), sequence.heard());
                }
                case ConnectStep.Reached reached -> {
                    return new HandshakeOutcome.Reached(
                            reached.stage(), reached.server(), sequence.heard());
                }
                case ConnectStep.Refused refused -> {
                    return new ConnectionEnd.Refused(
                            refused.why(), sequence.phase(), sequence.heard());
                }
            }
        }
    }

    private ConnectStep secure(ConnectSequence sequence) throws IOException {
        TlsLink secured = TlsClient.trustingAnything().connect(plain, host);
        tls = Optional.of(secured);
        link = secured;
        frames = new FrameReader(secured);
        return sequence.secured(secured.serverPublicKey(), RANDOM::nextBytes, out);
    }

    /** A phase is over when the sequence stands in another one. */
    private void watch(ConnectSequence sequence) {
        if (!sequence.phase().equals(phase)) {
            leave(sequence);
            phase = sequence.phase();
            phaseBegun = System.nanoTime();
        }
    }

    private void leave(ConnectSequence sequence) {
        listener.left(phase, Duration.ofNanos(System.nanoTime() - phaseBegun), sequence.heard());
    }

    /** Over TLS once that is up. */
    public Link link() {
        return link;
    }

    /** Empty before TLS is up. */
    public Optional<TlsLink> tls() {
        return tls;
    }

    public FrameReader frames() {
        return frames;
    }

    private void flush() throws IOException {
        if (out.size() > 0) {
            link.write(out.array(), 0, out.size());
            out.clear();
        }
    }
}
