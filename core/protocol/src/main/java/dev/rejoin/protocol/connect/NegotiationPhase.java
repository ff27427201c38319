package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.x224.ConnectionConfirm;
import dev.rejoin.pdu.x224.ConnectionRequest;
import dev.rejoin.pdu.x224.Negotiated;
import dev.rejoin.pdu.x224.NegotiationRequest;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.time.InstantSource;
import java.util.Optional;

/** [MS-RDPBCGR] 1.3.1.1 Connection initiation: which protocol secures the rest. */
record NegotiationPhase(ConnectSettings settings, InstantSource clock) implements Phase {
    @Override
    public String name() {
        return "negotiation";
    }

    void request(WireWriter out) {
        new ConnectionRequest(
                        settings.routing(),
                        Optional.of(new NegotiationRequest(0, settings.protocols())),
                        Optional.empty())
                .write(out);
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        return switch (ConnectionConfirm.read(new WireReader(frame)).outcome()) {
            case Negotiated.None _ -> selected(new Negotiated.Response(0, Protocols.RDP), out);
            case Negotiated.Failure failure ->
                    refused(new ConnectRefusal.Negotiation(failure.code()));
            case Negotiated.Response response -> selected(response, out);
        };
    }

    private Turn selected(Negotiated.Response response, WireWriter out) {
        Terms terms = Terms.before(settings, clock, response);
        if (usable(response.protocol())) {
            return new Turn(new SecurityPhase(terms), new ConnectStep.StartTls());
        }
        return terms.inTheClear() && settings.course().inTheClear()
                ? BasicSettingsPhase.begin(terms, out)
                : refused(new ConnectRefusal.UnusableProtocol(response.protocol()));
    }

    private boolean usable(Protocols selected) {
        boolean known =
                selected.equals(Protocols.SSL)
                        || selected.equals(Protocols.HYBRID)
                        || selected.equals(Protocols.HYBRID_EX);
        return known && settings.protocols().has(selected);
    }
}
