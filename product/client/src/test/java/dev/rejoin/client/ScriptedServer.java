package dev.rejoin.client;

import dev.rejoin.net.Admission;
import dev.rejoin.net.Arrival;
import dev.rejoin.net.Deadlines;
import dev.rejoin.net.Limits;
import dev.rejoin.net.Listener;
import dev.rejoin.net.PlainLink;
import dev.rejoin.net.Reception;
import dev.rejoin.net.TcpSettings;
import dev.rejoin.net.TurnedAway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** A server on a free port of this machine that does to each client what a script says. */
final class ScriptedServer implements Reception, AutoCloseable {
    /** What happens to one client, from its first byte on. */
    interface Script {
        void play(Stage stage) throws IOException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Script script;
    private final Deadlines deadlines = new Deadlines();
    private final Listener listener;

    ScriptedServer(Script script) throws IOException {
        this.script = script;
        this.listener =
                Listener.open(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        TcpSettings.DEFAULT,
                        new Admission(Limits.DEFAULT, deadlines),
                        this);
    }

    PlainLink connect() throws IOException {
        return PlainLink.connect(listener.address(), PATIENCE);
    }

    @Override
    public void serve(Arrival arrival) {
        try {
            script.play(new Stage(arrival.link()));
        } catch (IOException clientWent) {
            // As clients do that have seen enough.
        }
    }

    @Override
    public void turnedAway(InetSocketAddress peer, TurnedAway reason) {
        throw new AssertionError("turned away: " + reason);
    }

    @Override
    public void close() {
        listener.close();
        deadlines.close();
    }
}
