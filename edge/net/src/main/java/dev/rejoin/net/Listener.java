package dev.rejoin.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;

/**
 * A TCP port that is served: one virtual thread accepts, and each connection has one of its own.
 */
public final class Listener implements Closeable {
    private static final System.Logger LOG = System.getLogger(Listener.class.getName());
    // LIMIT: connections that wait inside the system while a burst is being accepted.
    private static final int BACKLOG = 512;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);

    private final ServerSocket server;
    private final TcpSettings settings;
    private final Admission admission;
    private final Reception reception;
    private final boolean userTimeout;
    private final Set<Arrival> here = ConcurrentHashMap.newKeySet();

    private Listener(
            ServerSocket server, TcpSettings settings, Admission admission, Reception reception) {
        this.server = server;
        this.settings = settings;
        this.admission = admission;
        this.reception = reception;
        this.userTimeout =
                settings.watchesForDeath()
                        && UserTimeout.set(server.getLocalPort(), settings.userTimeoutMillis());
    }

    /** Listens and begins to accept. Port 0 takes a free one. */
    public static Listener open(
            InetSocketAddress at, TcpSettings settings, Admission admission, Reception reception)
            throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(at, BACKLOG);
        } catch (BindException refused) {
            server.close();
            throw ListeningSockets.on(at.getPort()).isEmpty() ? refused : busy(at, refused);
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
        Listener listener = new Listener(server, settings, admission, reception);
        Thread.ofVirtual().name("accept " + at.getPort()).start(listener::acceptAll);
        return listener;
    }

    private static PortBusyException busy(InetSocketAddress at, BindException refused) {
        Optional<PortHolder> holder = PortHolder.of(at.getPort());
        return new PortBusyException(at, holder.orElse(null), refused);
    }

    /** Where it listens, with the port that was really taken. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** Connections of this listener, known or not. */
    public int connections() {
        return here.size();
    }

    /** True when the system ends connections that are not acknowledged in time (Linux). */
    public boolean endsUnacknowledged() {
        return userTimeout;
    }

    /** Stops listening and leaves the connections alone. */
    public void stopAccepting() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            // The descriptor is released all the same.
        }
    }

    /** Stops listening and ends every connection. */
    @Override
    public void close() {
        stopAccepting();
        here.forEach(arrival -> arrival.link().closeNow());
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                receive(server.accept());
            } catch (IOException refused) {
                pauseUnlessClosed(refused);
            }
        }
    }

    /** Out of descriptors, most likely: others must end before the next can begin. */
    private void pauseUnlessClosed(IOException refused) {
        if (!server.isClosed()) {
            LOG.log(System.Logger.Level.WARNING, "cannot accept a connection", refused);
            LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
        }
    }

    private void receive(Socket socket) throws IOException {
        Arrival arrival;
        try {
            prepare(socket);
            arrival = new Arrival(new PlainLink(socket), admission, reception);
        } catch (IOException goneAlready) {
            socket.close();
            return;
        }
        Optional<TurnedAway> refusal = admission.enter(arrival);
        if (refusal.isPresent()) {
            arrival.turnAway(refusal.get());
            return;
        }
        here.add(arrival);
        Thread.ofVirtual().name("connection " + arrival.link().peer()).start(() -> live(arrival));
        if (server.isClosed()) {
            arrival.link().closeNow();
        }
    }

    private void live(Arrival arrival) {
        try {
            arrival.live();
        } finally {
            here.remove(arrival);
        }
    }

    private void prepare(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSendBufferSize(settings.sendBuffer());
        if (settings.watchesForDeath()) {
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, settings.keepAliveIdle());
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, settings.keepAliveInterval());
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, settings.keepAliveCount());
        }
    }
}
