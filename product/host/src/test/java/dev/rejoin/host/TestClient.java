package dev.rejoin.host;

import dev.rejoin.net.Link;
import dev.rejoin.net.PlainLink;
import dev.rejoin.net.TlsClient;
import dev.rejoin.net.TlsLink;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.viewer.FrameReader;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** Drives the connecting sequence over loopback, for as many steps as a test wants. */
final class TestClient implements AutoCloseable {
    final PlainLink plain;
    private final ConnectSequence sequence;
    private final WireWriter out = new WireWriter();
    private Link link;
    private FrameReader frames;
    private ConnectStep step;

    TestClient(InetSocketAddress host, ConnectSettings settings) throws IOException {
        plain = PlainLink.connect(host, Duration.ofSeconds(10));
        link = plain;
        frames = new FrameReader(plain);
        sequence = ConnectSequence.begin(settings, InstantSource.system());
        step = sequence.start(out);
        flush();
    }

    /** Goes on until the end, or through this many steps; says whether there are more. */
    boolean go(int steps) throws IOException {
        for (int i = 0; i < steps; i++) {
            switch (step) {
                case ConnectStep.Read read -> {
                    byte[] frame = frames.next(read.kind());
                    if (frame == null) {
                        return false;
                    }
                    step = sequence.step(frame, out);
                    flush();
                }
                case ConnectStep.StartTls _ -> {
                    TlsLink secured = TlsClient.trustingAnything().connect(plain, "host.example");
                    link = secured;
                    frames = new FrameReader(secured);
                    step =
                            sequence.secured(
                                    secured.serverPublicKey(), new SecureRandom()::nextBytes, out);
                    flush();
                }
                case ConnectStep.Active _, ConnectStep.Reached _, ConnectStep.Refused _ -> {
                    return false;
                }
            }
        }
        return !(step instanceof ConnectStep.Active || step instanceof ConnectStep.Refused);
    }

    private void flush() throws IOException {
        if (out.size() > 0) {
            link.write(out.toByteArray());
            out.clear();
        }
    }

    ConnectStep step() {
        return step;
    }

    String phase() {
        return sequence.phase();
    }

    boolean isSecured() {
        return link instanceof TlsLink;
    }

    Link link() {
        return link;
    }

    @Override
    public void close() {
        link.closeNow();
    }
}
