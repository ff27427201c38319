package dev.rejoin.it.range;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.x224.ConnectionRequest;
import dev.rejoin.pdu.x224.NegotiationRequest;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.WireReader;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Boxes that understand a client's first message, and send on another. */
final class Rewriting implements Relay.Way {
    private final UnaryOperator<ConnectionRequest> change;
    private boolean done;

    private Rewriting(UnaryOperator<ConnectionRequest> change) {
        this.change = change;
    }

    /** As if the client offered TLS and nothing else, where it offers anything. */
    static Relay.Way toTls() {
        return new Rewriting(request ->
                new ConnectionRequest(
                        request.routing(),
                        request.negotiation().map(it -> new NegotiationRequest(0, Protocols.SSL)),
                        Optional.empty()));
    }

    /** As if the client were older than negotiation. */
    static Relay.Way cut() {
        return new Rewriting(request ->
                new ConnectionRequest(request.routing(), Optional.empty(), Optional.empty()));
    }

    @Override
    public byte[] pass(byte[] bytes) {
        if (done || bytes[0] != 3) {
            return bytes;
        }
        done = true;
        Pdu changed = change.apply(ConnectionRequest.read(new WireReader(bytes)));
        return changed.toByteArray();
    }
}
