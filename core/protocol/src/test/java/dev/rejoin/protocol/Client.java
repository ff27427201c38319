package dev.rejoin.protocol;

import dev.rejoin.auth.Secret;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.protocol.connect.Heard;
import dev.rejoin.protocol.connect.Stage;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The connecting sequence with a driver in memory; the same seed gives the same bytes. */
final class Client {
    static final ConnectSettings ALICE = ConnectSettings.of("alice", Secret.of("Wonderland1"));

    final List<Server.Taken> taken = new ArrayList<>();
    final WireWriter out = new WireWriter();
    final ConnectSettings settings;
    ConnectStep step;

    private ConnectSequence sequence;

    Client(ConnectSettings settings) {
        this.settings = settings;
        sequence = ConnectSequence.begin(settings, Server.CLOCK);
        step = sequence.start(out);
    }

    boolean advance(Wire from, Wire to) {
        if (!(step instanceof ConnectStep.Read read)) {
            to.send(out);
            return false;
        }
        Optional<byte[]> frame = from.take(read.kind());
        frame.ifPresent(it -> take(read.kind(), it));
        to.send(out);
        return frame.isPresent();
    }

    void take(FrameKind kind, byte[] frame) {
        taken.add(new Server.Taken(kind, frame));
        step = sequence.step(frame, out);
    }

    void secure() {
        step = sequence.secured(Server.KEY, new Random(2)::nextBytes, out);
    }

    void reactivate(byte[] frame) {
        sequence = ConnectSequence.reactivate(active().server(), settings, Server.CLOCK);
        step = sequence.step(frame, out);
    }

    String phase() {
        return sequence.phase();
    }

    Heard heard() {
        return sequence.heard();
    }

    ConnectStep.Active active() {
        if (step instanceof ConnectStep.Active active) {
            return active;
        }
        throw new AssertionError("the client stands in " + sequence.phase() + " at " + step);
    }

    ServerProfile reached(Stage stage) {
        if (step instanceof ConnectStep.Reached reached && reached.stage() == stage) {
            return reached.server();
        }
        throw new AssertionError("the client stands in " + sequence.phase() + " at " + step);
    }

    ConnectRefusal refusal() {
        if (step instanceof ConnectStep.Refused refused) {
            return refused.why();
        }
        throw new AssertionError("the client stands in " + sequence.phase() + " at " + step);
    }
}
