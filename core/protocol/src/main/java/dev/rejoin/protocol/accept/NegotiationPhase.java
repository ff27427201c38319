package dev.rejoin.protocol.accept;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.pdu.x224.ConnectionConfirm;
import dev.rejoin.pdu.x224.ConnectionRequest;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Negotiated;
import dev.rejoin.pdu.x224.Preconnection;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.pdu.x224.Tpkt;
import dev.rejoin.protocol.Agreement;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 1.3.1.1 Connection initiation: which protocol secures the rest.
 *
 * @param preconnected whether the client has sent its preconnection PDU, of which there is one
 */
record NegotiationPhase(AcceptSettings settings, boolean preconnected) implements Phase {
    NegotiationPhase(AcceptSettings settings) {
        this(settings, false);
    }

    @Override
    public String name() {
        return "negotiation";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        WireReader in = new WireReader(frame);
        if (!preconnected && in.peekU8() != Tpkt.VERSION) {
            // There is one machine here, whichever the client names.
            Preconnection.read(in);
            return new Turn(
                    new NegotiationPhase(settings, true),
                    new Step.Read(FrameKind.CONNECTION_REQUEST));
        }
        ConnectionRequest request = ConnectionRequest.read(in);
        Optional<Protocols> best = choose(request.protocols());
        if (best.isEmpty()) {
            return refuse(request.protocols(), out);
        }
        Protocols selected = best.get();
        new ConnectionConfirm(
                        new Negotiated.Response(
                                Negotiated.Response.EXTENDED_CLIENT_DATA_SUPPORTED, selected))
                .write(out);
        Agreement agreement =
                new Agreement(request.routing(), request.protocols(), selected, Optional.empty());
        return new Turn(new BasicSettingsPhase(agreement), new Step.StartTls());
    }

    /** The strongest protocol that both ends have. */
    private Optional<Protocols> choose(Protocols offered) {
        if (offered.has(Protocols.HYBRID_EX)) {
            return Optional.of(Protocols.HYBRID_EX);
        }
        if (offered.has(Protocols.HYBRID)) {
            return Optional.of(Protocols.HYBRID);
        }
        return offered.has(Protocols.SSL) && !settings.networkLevelAuthentication()
                ? Optional.of(Protocols.SSL)
                : Optional.empty();
    }

    /** Nothing may follow the failure: mstsc takes more bytes for an error of their own. */
    private Turn refuse(Protocols offered, WireWriter out) {
        boolean nla = settings.networkLevelAuthentication();
        FailureCode code =
                nla ? FailureCode.HYBRID_REQUIRED_BY_SERVER : FailureCode.SSL_REQUIRED_BY_SERVER;
        new ConnectionConfirm(new Negotiated.Failure(code)).write(out);
        CauseId cause = nla ? CauseId.NLA_REQUIRED_CLIENT_OFF : CauseId.TLS_REQUIRED;
        return new Turn(this, new Step.Refused(Cause.of(cause, offered.toString())));
    }
}
