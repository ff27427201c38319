package dev.rejoin.client;

import dev.rejoin.net.Link;
import dev.rejoin.net.PlainLink;
import dev.rejoin.net.TlsClient;
import dev.rejoin.net.TlsLink;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Drives a connecting sequence over a link until the desktop is there. */
public final class Handshake {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PlainLink plain;
    private final String host;
    private final WireWriter out = new WireWriter();
    private Link link;
    private FrameReader frames;

    public Handshake(PlainLink plain, String host) {
        this.plain = plain;
        this.host = host;
        this.link = plain;
        this.frames = new FrameReader(plain);
    }

    /** Returns when the desktop is there. */
    public ConnectStep.Active run(ConnectSettings settings) throws IOException {
        ConnectSequence sequence = ConnectSequence.begin(settings, InstantSource.system());
        ConnectStep step = sequence.start(out);
        while (true) {
            flush(link, out);
            switch (step) {
                case ConnectStep.Read read -> step = sequence.step(frames.read(read.kind()), out);
                case ConnectStep.StartTls _ -> {
                    TlsLink tls = TlsClient.trustingAnything().connect(plain, host);
                    link = tls;
                    frames = new FrameReader(tls);
                    step = sequence.secured(tls.serverPublicKey(), RANDOM::nextBytes, out);
                }
                case ConnectStep.Active active -> {
                    return active;
                }
                case ConnectStep.Refused refused -> throw new RefusedException(refused.why());
            }
        }
    }

    /** Over TLS once that is up. */
    public Link link() {
        return link;
    }

    public FrameReader frames() {
        return frames;
    }

    private static void flush(Link link, WireWriter out) throws IOException {
        if (out.size() > 0) {
            link.write(out.array(), 0, out.size());
            out.clear();
        }
    }
}
