package dev.rejoin.protocol;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.AccountDecision;
import dev.rejoin.auth.credssp.CredSspServer;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.protocol.accept.AcceptSequence;
import dev.rejoin.protocol.accept.AcceptSettings;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The accepting sequence with a driver in memory; the same seed gives the same bytes. */
final class Server {
    static final InstantSource CLOCK = () -> Instant.parse("2026-01-02T03:04:05Z");
    static final Bytes KEY = Bytes.ofHex("3082010a0282010100c0ffee");
    static final int WIDTH = 800;
    static final int HEIGHT = 600;

    /** A frame that the server took, and what it was waiting for. */
    record Taken(FrameKind kind, byte[] frame) {}

    final List<Taken> taken = new ArrayList<>();
    final WireWriter out = new WireWriter();
    Step step;

    private AcceptSequence sequence;

    Server(boolean networkLevelAuthentication) {
        sequence = AcceptSequence.begin(new AcceptSettings(networkLevelAuthentication));
        step = sequence.start();
    }

    /** Takes one frame if it waits for one and that one is here; true if it did something. */
    boolean advance(Wire from, Wire to) {
        return switch (step) {
            case Step.Read read -> {
                Optional<byte[]> frame = from.take(read.kind());
                frame.ifPresent(it -> take(read.kind(), it));
                to.send(out);
                yield frame.isPresent();
            }
            case Step.Admit _ -> {
                step = sequence.admitted(WIDTH, HEIGHT, out);
                to.send(out);
                yield true;
            }
            default -> false;
        };
    }

    void take(FrameKind kind, byte[] frame) {
        taken.add(new Taken(kind, frame));
        step = sequence.step(frame, out);
    }

    void secure() {
        step = sequence.secured(credSsp(), CLOCK);
    }

    void admit() {
        step = sequence.admitted(WIDTH, HEIGHT, out);
    }

    void reactivate(int width, int height) {
        sequence = AcceptSequence.reactivate(client(), width, height, out);
        step = sequence.start();
    }

    ClientProfile client() {
        return step instanceof Step.Active active ? active.client() : fail();
    }

    private ClientProfile fail() {
        throw new AssertionError("the server stands in " + sequence.phase() + " at " + step);
    }

    @Nullable String phase() {
        return sequence.phase();
    }

    private static CredSspServer credSsp() {
        return new CredSspServer(
                new CredSspServer.Settings(
                        2,
                        NtlmTarget.standalone("HOST", "host.example"),
                        KEY,
                        (name, _) ->
                                name.equals("alice")
                                        ? Optional.of(NtHash.of(Secret.of("Wonderland1")))
                                        : Optional.empty(),
                        NtHash.of(Secret.of("nobody's")),
                        (_, _) -> AccountDecision.ACCEPTED),
                new Random(1)::nextBytes);
    }
}
