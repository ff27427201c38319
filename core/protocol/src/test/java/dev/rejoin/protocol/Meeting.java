package dev.rejoin.protocol;

import dev.rejoin.protocol.accept.Step;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;

/** A client and a server that talk to each other in memory until neither has more to say. */
final class Meeting {
    final Client client;
    final Server server;
    final Wire toServer = new Wire();
    final Wire toClient = new Wire();

    Meeting(ConnectSettings settings, boolean networkLevelAuthentication) {
        client = new Client(settings);
        server = new Server(networkLevelAuthentication);
    }

    static Meeting of(ConnectSettings settings) {
        return new Meeting(settings, true).run();
    }

    static Meeting overTls(ConnectSettings settings) {
        return new Meeting(settings.with(dev.rejoin.pdu.x224.Protocols.SSL), false).run();
    }

    Meeting run() {
        boolean more = true;
        while (more) {
            more = client.advance(toClient, toServer) | server.advance(toServer, toClient);
            if (client.step instanceof ConnectStep.StartTls
                    && server.step instanceof Step.StartTls) {
                client.secure();
                server.secure();
                more = true;
            }
        }
        return this;
    }
}
