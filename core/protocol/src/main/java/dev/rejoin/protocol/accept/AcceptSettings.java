package dev.rejoin.protocol.accept;

import dev.rejoin.pdu.x224.Protocols;

/**
 * What a listener asks of its clients.
 *
 * @param networkLevelAuthentication whether a client must prove who it is before it sees anything
 */
public record AcceptSettings(boolean networkLevelAuthentication) {
    /** What this listener takes, for words: the best first. */
    public Protocols accepted() {
        Protocols nla = Protocols.HYBRID_EX.with(Protocols.HYBRID);
        return networkLevelAuthentication ? nla : nla.with(Protocols.SSL);
    }
}
