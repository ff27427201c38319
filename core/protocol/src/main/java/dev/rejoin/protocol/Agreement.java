package dev.rejoin.protocol;

import dev.rejoin.auth.credssp.CredSspLogon;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.pdu.x224.Routing;
import java.util.Optional;

/**
 * How the two ends agreed to secure the connection.
 *
 * @param logon who proved a password before the connection went on; empty without NLA
 */
public record Agreement(
        Routing routing, Protocols offered, Protocols selected, Optional<CredSspLogon> logon) {
    public boolean networkLevelAuthentication() {
        return selected.has(Protocols.HYBRID) || selected.has(Protocols.HYBRID_EX);
    }

    public Agreement with(CredSspLogon who) {
        return new Agreement(routing, offered, selected, Optional.of(who));
    }
}
