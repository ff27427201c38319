package dev.rejoin.pdu.x224;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.1.1 Client X.224 Connection Request PDU, with its TPKT: the first thing a client
 * says.
 *
 * @param negotiation empty with a client from before negotiation, which can do {@link
 *     Protocols#RDP} alone
 */
public record ConnectionRequest(
        Routing routing,
        Optional<NegotiationRequest> negotiation,
        Optional<CorrelationInfo> correlation)
        implements Pdu {
    // LIMIT: the length indicator is one octet below 255, so nothing longer can be meant.
    public static final int MAX_SIZE = Tpkt.SIZE + 1 + 254;

    public ConnectionRequest {
        boolean announced =
                negotiation
                        .map(it -> it.has(NegotiationRequest.CORRELATION_INFO_PRESENT))
                        .orElse(false);
        if (announced != correlation.isPresent()) {
            throw new IllegalArgumentException("the flag and the correlation info disagree");
        }
        if (sizeOf(routing, negotiation, correlation) > MAX_SIZE) {
            throw new IllegalArgumentException("a routing line of " + routing.size() + " bytes");
        }
    }

    public static ConnectionRequest read(WireReader in) {
        WireReader content = TpduHeader.content(in, TpduHeader.CONNECTION_REQUEST);
        Routing routing = Routing.read(content);
        Optional<NegotiationRequest> negotiation = Optional.empty();
        Optional<CorrelationInfo> correlation = Optional.empty();
        if (content.hasRemaining()) {
            NegotiationRequest request = NegotiationRequest.read(content);
            negotiation = Optional.of(request);
            if (request.has(NegotiationRequest.CORRELATION_INFO_PRESENT)) {
                correlation = Optional.of(CorrelationInfo.read(content));
            }
        }
        content.end("X.224 Connection Request");
        return new ConnectionRequest(routing, negotiation, correlation);
    }

    /** What the client offers; without a negotiation request that is RDP's own security. */
    public Protocols protocols() {
        return negotiation.map(NegotiationRequest::protocols).orElse(Protocols.RDP);
    }

    @Override
    public void write(WireWriter out) {
        TpduHeader.write(out, TpduHeader.CONNECTION_REQUEST, size());
        routing.write(out);
        negotiation.ifPresent(it -> it.write(out));
        correlation.ifPresent(it -> it.write(out));
    }

    @Override
    public int size() {
        return sizeOf(routing, negotiation, correlation);
    }

    private static int sizeOf(
            Routing routing,
            Optional<NegotiationRequest> negotiation,
            Optional<CorrelationInfo> correlation) {
        return TpduHeader.SIZE
                + routing.size()
                + negotiation.map(Pdu::size).orElse(0)
                + correlation.map(Pdu::size).orElse(0);
    }
}
