package dev.rejoin.protocol;

import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import java.util.Arrays;

/** A client that has said who it is, and a server that may now say anything. */
record Introduced(Client client, ServerScript server) {
    /** Up to the Client Info PDU with a server of ours, which then falls silent. */
    static Introduced of(ConnectSettings settings) {
        Client client = new Client(settings);
        return new Introduced(client, walk(client, settings));
    }

    /**
     * Brings a client as far with what the server says to a client of {@code settings}: another one
     * may have settings that make it stop.
     */
    static ServerScript walk(Client client, ConnectSettings settings) {
        Meeting meeting = Meeting.of(settings);
        ServerScript server = new ServerScript(meeting.server.client().channels());
        byte[] licence =
                server.secured(
                        server.channels.io(), SecurityHeader.LICENSE_PKT, ErrorAlert.VALID_CLIENT);
        for (Server.Taken taken : meeting.client.taken) {
            if (Arrays.equals(taken.frame(), licence)) {
                break;
            }
            client.take(taken.kind(), taken.frame());
            if (client.step instanceof ConnectStep.StartTls) {
                client.secure();
            }
        }
        client.out.clear();
        return server;
    }
}
