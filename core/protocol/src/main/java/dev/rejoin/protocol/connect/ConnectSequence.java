package dev.rejoin.protocol.connect;

import dev.rejoin.auth.Randomness;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import java.time.InstantSource;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 1.3.1.1 The connection sequence from the client's side, without a socket: takes one
 * whole frame at a time, writes what is to be sent, and says what the driver does next.
 *
 * <p>Bytes that break a rule come out as {@link dev.rejoin.wire.DecodeException}; the sequence is
 * over then.
 */
public final class ConnectSequence {
    private Phase phase;
    private Heard heard = Heard.NOTHING;

    private ConnectSequence(Phase first) {
        phase = first;
    }

    public static ConnectSequence begin(ConnectSettings settings, InstantSource clock) {
        return new ConnectSequence(new NegotiationPhase(settings, clock));
    }

    /**
     * [MS-RDPBCGR] 1.3.1.3 Deactivation-Reactivation: the server goes on with a desktop of another
     * size. The first frame to step through is the one that held Deactivate All.
     */
    public static ConnectSequence reactivate(
            ServerProfile server, ConnectSettings settings, InstantSource clock) {
        return new ConnectSequence(
                new CapabilityPhase(
                        new Conversation(settings, server, new SideTalk(clock), Optional.empty())));
    }

    /** Writes the first word, which is the client's. */
    public ConnectStep start(WireWriter out) {
        if (!(phase instanceof NegotiationPhase negotiation)) {
            throw new IllegalStateException("start during " + phase.name());
        }
        negotiation.request(out);
        return new ConnectStep.Read(FrameKind.TPKT);
    }

    /** Takes the frame that the last step asked for. */
    public ConnectStep step(byte[] frame, WireWriter out) {
        return go(phase.frame(frame, out));
    }

    /**
     * TLS is up.
     *
     * @param subjectPublicKey of the certificate that the server showed
     */
    public ConnectStep secured(Bytes subjectPublicKey, Randomness randomness, WireWriter out) {
        if (!(phase instanceof SecurityPhase security)) {
            throw new IllegalStateException("secured during " + phase.name());
        }
        return go(security.secured(subjectPublicKey, randomness, out));
    }

    /** For words: where the connection stands. */
    public String phase() {
        return phase.name();
    }

    /** What the server has said so far, also after bytes that broke a rule. */
    public Heard heard() {
        return phase.heard(heard);
    }

    private ConnectStep go(Phase.Turn turn) {
        heard = phase.heard(heard);
        phase = turn.next();
        return turn.step();
    }
}
