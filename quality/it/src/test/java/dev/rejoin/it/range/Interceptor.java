package dev.rejoin.it.range;

import dev.rejoin.net.TlsIdentity;
import dev.rejoin.protocol.FrameKind;
import java.io.IOException;
import java.net.Socket;

/**
 * Ends TLS itself, with a certificate of its own, and goes on to the server in a TLS of its own.
 */
record Interceptor(Stand server, TlsIdentity identity) implements Responder.Script {
    /** Lets everything pass, and intercepts from some day on. */
    static RangeTarget.Opening before(RangeTarget.Opening server) {
        return Chain.of(
                server,
                (back, workshop) ->
                        Turning.start(
                                Relay.up(back, () -> Relay.Way.UNCHANGED),
                                new Interceptor(back, workshop.papers().ofAnother())));
    }

    @Override
    public void answer(Talk client) throws Exception {
        try (Socket socket = new Socket(server.host(), server.port())) {
            Talk behind = new Talk(socket);
            behind.send(client.frame(FrameKind.CONNECTION_REQUEST));
            client.send(behind.frame(FrameKind.TPKT));
            client.secure(identity);
            behind.secureAsClient();
            Thread back = Thread.ofPlatform().daemon().start(() -> pass(behind, client));
            pass(client, behind);
            back.join();
        }
    }

    private static void pass(Talk from, Talk to) {
        try {
            from.passTo(to);
        } catch (IOException left) {
            // Whoever left, the other need not wait.
        }
        to.hangUp();
    }
}
