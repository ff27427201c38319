package dev.rejoin.protocol.connect;

import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.Bytes;
import java.util.OptionalInt;

/** Why no session came of a connection, as far as server and client said it to each other. */
public sealed interface ConnectRefusal {
    /** The server accepts none of the security protocols that were offered. */
    record Negotiation(FailureCode code) implements ConnectRefusal {}

    /** The server chose a protocol that was not offered, or plain RDP security. */
    record UnusableProtocol(Protocols selected) implements ConnectRefusal {}

    /** No logon: the server refused it, or the client does not trust the server. */
    record Logon(CredSspFailure failure) implements ConnectRefusal {}

    /** The password is right, but this user may not connect. */
    record NotAuthorized() implements ConnectRefusal {}

    /** The server was asked for other protocols than the client asked for: something between. */
    record Downgraded(Protocols asked, Protocols heard) implements ConnectRefusal {}

    /** The server refused the conference, the user, or a channel. */
    record Conference(String step, Result result) implements ConnectRefusal {}

    record Licence(ErrorAlert alert) implements ConnectRefusal {}

    /**
     * The server ended the connection.
     *
     * @param errorInfo why, if it said so before
     */
    record Ended(OptionalInt errorInfo, DisconnectReason reason) implements ConnectRefusal {}

    /** Another server has the session; the packet says which. */
    record Redirected(Bytes packet) implements ConnectRefusal {}
}
