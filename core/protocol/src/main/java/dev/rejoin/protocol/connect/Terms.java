package dev.rejoin.protocol.connect;

import dev.rejoin.auth.Randomness;
import dev.rejoin.pdu.x224.Negotiated;
import dev.rejoin.pdu.x224.Protocols;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What was wanted, and what came of the negotiation.
 *
 * @param randomness there once TLS is up: nothing random is sent in the clear
 */
record Terms(
        ConnectSettings settings,
        InstantSource clock,
        Negotiated.Response response,
        Optional<Randomness> randomness) {
    static Terms before(
            ConnectSettings settings, InstantSource clock, Negotiated.Response response) {
        return new Terms(settings, clock, response, Optional.empty());
    }

    Terms with(Randomness source) {
        return new Terms(settings, clock, response, Optional.of(source));
    }

    Protocols selected() {
        return response.protocol();
    }

    boolean networkLevelAuthentication() {
        return !selected().equals(Protocols.SSL);
    }

    boolean inTheClear() {
        return selected().equals(Protocols.RDP);
    }

    boolean earlyResult() {
        return selected().equals(Protocols.HYBRID_EX);
    }

    /** A server must have said that it knows the newer blocks before it gets one. */
    boolean messageChannel() {
        return settings.client().wantsMessageChannel()
                && response.has(Negotiated.Response.EXTENDED_CLIENT_DATA_SUPPORTED);
    }
}
