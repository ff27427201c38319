package dev.rejoin.viewer;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.AccountDecision;
import dev.rejoin.auth.credssp.CredSspServer;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Framing;
import dev.rejoin.protocol.accept.AcceptSequence;
import dev.rejoin.protocol.accept.AcceptSettings;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.protocol.active.ClientPackets;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.protocol.active.ServerFrames;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A client in memory that was activated, and can be activated again. */
final class TestPeer {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-01-02T03:04:05Z");
    private static final Bytes KEY = Bytes.ofHex("3082010a0282010100c0ffee");

    final ConnectSettings settings;
    final ClientProfile profile;
    private final ConnectStep.Active active;

    /** Over TLS with a password, which takes the fewest steps. */
    TestPeer(int width, int height, String... channels) {
        settings =
                ConnectSettings.of("alice", Secret.of("Wonderland1"))
                        .with(new ConnectSettings.Desktop(width, height, 32))
                        .with(Protocols.SSL)
                        .withChannels(channels);
        AcceptSequence server = AcceptSequence.begin(new AcceptSettings(false));
        ConnectSequence client = ConnectSequence.begin(settings, CLOCK);
        WireWriter toServer = new WireWriter();
        WireWriter toClient = new WireWriter();
        ConnectStep mine = client.start(toServer);
        Step theirs = server.start();
        while (!(mine instanceof ConnectStep.Active && theirs instanceof Step.Active)) {
            if (mine instanceof ConnectStep.StartTls && theirs instanceof Step.StartTls) {
                mine = client.secured(KEY, new Random(2)::nextBytes, toServer);
                theirs = server.secured(nobody(), CLOCK);
            }
            if (theirs instanceof Step.Admit) {
                theirs = server.admitted(width, height, toClient);
            }
            if (theirs instanceof Step.Read read) {
                for (byte[] frame : frames(read.kind(), toServer)) {
                    theirs = server.step(frame, toClient);
                }
            }
            if (mine instanceof ConnectStep.Read read) {
                for (byte[] frame : frames(read.kind(), toClient)) {
                    mine = client.step(frame, toServer);
                }
            }
        }
        active = (ConnectStep.Active) mine;
        profile = ((Step.Active) theirs).client();
    }

    private static CredSspServer nobody() {
        return new CredSspServer(
                new CredSspServer.Settings(
                        5,
                        NtlmTarget.standalone("HOST", "host.example"),
                        KEY,
                        (_, _) -> Optional.empty(),
                        NtHash.of(Secret.of("nobody's")),
                        (_, _) -> AccountDecision.ACCEPTED),
                new Random(1)::nextBytes);
    }

    /** What this client answers to what begins an activation and goes on with it. */
    List<byte[]> answers(ConnectSequence again, byte[] fromServer) {
        WireWriter out = new WireWriter();
        WireWriter in = new WireWriter();
        in.bytes(fromServer);
        for (byte[] frame : frames(FrameKind.PDU, in)) {
            again.step(frame, out);
        }
        return frames(FrameKind.PDU, out);
    }

    ConnectSequence activationAgain() {
        return ConnectSequence.reactivate(active.server(), settings, CLOCK);
    }

    /** How this client says what it has to say. */
    ClientPackets says() {
        return new ClientPackets(active.server());
    }

    /** What a client reads in bytes of an active server. */
    List<ServerEvent> read(byte[] fromServer) {
        WireWriter in = new WireWriter();
        in.bytes(fromServer);
        List<ServerEvent> events = new ArrayList<>();
        ServerFrames reader = new ServerFrames(active.server().channels());
        for (byte[] frame : frames(FrameKind.PDU, in)) {
            events.addAll(reader.read(frame));
        }
        return events;
    }

    static List<byte[]> frames(FrameKind kind, WireWriter from) {
        byte[] bytes = from.toByteArray();
        from.clear();
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int length = Framing.length(kind, bytes, at, bytes.length - at);
            frames.add(Arrays.copyOfRange(bytes, at, at + length));
            at += length;
        }
        return frames;
    }
}
