package dev.rejoin.it.range;

import dev.rejoin.net.TlsIdentity;
import dev.rejoin.protocol.FrameKind;
import java.io.IOException;
import java.net.Socket;

/** Lets everything pass, and from some day on ends TLS itself, with a certificate of its own. */
final class Interceptor implements Stand {
    private final Stand server;
    private final TlsIdentity identity;
    private final Responder door;
    private volatile boolean intercepting;

    private Interceptor(Stand server, TlsIdentity identity) throws IOException {
        this.server = server;
        this.identity = identity;
        this.door = Responder.start(this::answer);
    }

    static RangeTarget.Opening before(RangeTarget.Opening server) {
        return workshop -> new Interceptor(server.open(workshop), workshop.papers().ofAnother());
    }

    private void answer(Talk client) throws Exception {
        if (!intercepting) {
            Relay.up(server, () -> Relay.Way.UNCHANGED).answer(client);
            return;
        }
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

    @Override
    public int port() {
        return door.port();
    }

    @Override
    public void turn() {
        intercepting = true;
    }

    @Override
    public void close() throws Exception {
        try (server) {
            door.close();
        }
    }
}
