package dev.rejoin.protocol.accept;

import dev.rejoin.auth.credssp.CredSspServer;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireWriter;
import java.time.InstantSource;

/**
 * [MS-RDPBCGR] 1.3.1.1 The connection sequence from the server's side, without a socket: takes one
 * whole frame at a time, writes what is to be sent, and says what the driver does next.
 *
 * <p>Bytes that break a rule come out as {@link dev.rejoin.wire.DecodeException}; the sequence is
 * over then.
 */
public final class AcceptSequence {
    private Phase phase;

    private AcceptSequence(Phase first) {
        phase = first;
    }

    public static AcceptSequence begin(AcceptSettings settings) {
        return new AcceptSequence(new NegotiationPhase(settings));
    }

    /**
     * [MS-RDPBCGR] 1.3.1.3 Deactivation-Reactivation: the same client goes on with a desktop of
     * another size. What it writes ends the old activation first.
     */
    public static AcceptSequence reactivate(
            ClientProfile client, int width, int height, WireWriter out) {
        return new AcceptSequence(CapabilityPhase.again(client, width, height, out));
    }

    /** What the first frame is. */
    public Step.Read start() {
        return new Step.Read(
                phase instanceof NegotiationPhase ? FrameKind.CONNECTION_REQUEST : FrameKind.PDU);
    }

    /** Takes the frame that the last step asked for. */
    public Step step(byte[] frame, WireWriter out) {
        return go(phase.frame(frame, out));
    }

    /**
     * TLS is up.
     *
     * @param credSsp for this connection's certificate
     */
    public Step secured(CredSspServer credSsp, InstantSource clock) {
        if (!(phase instanceof BasicSettingsPhase basic)) {
            throw new IllegalStateException("secured during " + phase.name());
        }
        if (!basic.agreement().networkLevelAuthentication()) {
            return new Step.Read(FrameKind.TPKT);
        }
        phase = new CredSspPhase(basic.agreement(), credSsp, clock);
        return new Step.Read(FrameKind.TS_REQUEST);
    }

    /** The client gets a session, or a page that says why not, of this size. */
    public Step admitted(int width, int height, WireWriter out) {
        if (!(phase instanceof AdmissionPhase admission)) {
            throw new IllegalStateException("admitted during " + phase.name());
        }
        return go(admission.admitted(width, height, out));
    }

    /** For words: where the connection stands. */
    public String phase() {
        return phase.name();
    }

    private Step go(Phase.Turn turn) {
        phase = turn.next();
        return turn.step();
    }
}
