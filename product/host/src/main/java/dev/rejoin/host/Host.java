package dev.rejoin.host;

import dev.rejoin.accounts.Accounts;
import dev.rejoin.accounts.BuiltInLogon;
import dev.rejoin.accounts.Throttle;
import dev.rejoin.accounts.UnixUserRule;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.desktop.UnixUser;
import dev.rejoin.desktop.UnixUsers;
import dev.rejoin.host.admin.AdminServer;
import dev.rejoin.host.admin.SessionRow;
import dev.rejoin.net.Admission;
import dev.rejoin.net.Arrival;
import dev.rejoin.net.Deadlines;
import dev.rejoin.net.Limits;
import dev.rejoin.net.Listener;
import dev.rejoin.net.Reception;
import dev.rejoin.net.TcpSettings;
import dev.rejoin.net.TlsServer;
import dev.rejoin.net.TurnedAway;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Bind;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Peer;
import dev.rejoin.session.Session;
import dev.rejoin.session.Settings;
import dev.rejoin.store.HostState;
import dev.rejoin.store.Journal;
import dev.rejoin.store.SetAside;
import dev.rejoin.store.StateDirectory;
import dev.rejoin.viewer.Viewer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The host: takes the state over, takes up the sessions that are there, listens, and serves. What
 * it knows beyond the state directory it can do without: killed at any moment, the next one goes
 * on.
 */
public final class Host implements RunningHost {
    private static final Duration FAREWELL_POLL = Duration.ofMillis(50);

    private final HostState state;
    private final Journal journal;
    private final Witness witness;
    private final Deadlines deadlines;
    private final ExecutorService encoders;
    private final Services services;
    private final List<Open> listeners = new ArrayList<>();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AdminServer admin;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();

    private record Open(dev.rejoin.session.Listener configured, Listener open) {}

    private Host(HostOptions options, List<Path> terminal, InstantSource clock) throws IOException {
        SecureRandom random = new SecureRandom();
        state = options.state();
        journal = new Journal(state.places());
        RunDirectory.make(state.places().run(), UnixUsers.own().isRoot());
        witness = new Witness(journal, clock);
        deadlines = new Deadlines();
        encoders = Executors.newFixedThreadPool(cores(), encoderThreads());
        Settings settings = options.settings();
        SessionTable table =
                new SessionTable(
                        new HeldState(state),
                        () -> settings.choice(false),
                        clock,
                        witness::trouble);
        Desktops desktops = new Desktops(state.places(), terminal, table, witness);
        services =
                new Services(
                        settings,
                        table,
                        desktops,
                        doorkeeper(settings, state.directory(), random, clock),
                        witness,
                        new Viewer.Tools(
                                settings.keepAlive().value(),
                                settings.handshakeLimit().value(),
                                encoders,
                                deadlines),
                        random,
                        clock);
        Commands commands =
                new Commands(
                        table, desktops, witness, clock, this::listenerRows, this::heedPasswords);
        admin = AdminServer.start(state.places().adminSocket(), commands);
    }

    /** Starts a host; it serves when this returns. */
    public static RunningHost start(HostOptions options) throws IOException {
        InstantSource clock = InstantSource.system();
        Host host = new Host(options, TerminalProgram.jars(), clock);
        try {
            host.takeUp(clock);
            host.listen(options);
            host.witness.note(EventKind.HOST_STARTED, "The host serves.");
            return host;
        } catch (InterruptedException e) {
            host.close();
            throw new InterruptedIOException("the host was stopped while it started");
        } catch (IOException | RuntimeException e) {
            host.close();
            throw e;
        }
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public List<InetSocketAddress> addresses() {
        return listeners.stream().map(listener -> listener.open().address()).toList();
    }

    private static int cores() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }

    /** Platform threads: encoding on virtual ones would keep their carriers from reading input. */
    private static ThreadFactory encoderThreads() {
        return Thread.ofPlatform().daemon().name("encoder-", 1).factory();
    }

    private static Doorkeeper doorkeeper(
            Settings settings, StateDirectory directory, SecureRandom random, InstantSource clock)
            throws IOException {
        Accounts accounts = Accounts.open(directory, random, clock.instant());
        UnixUser self = UnixUsers.own();
        Throttle throttle =
                new Throttle(
                        settings.failureDelay().value(),
                        settings.handshakeLimit().value().dividedBy(2),
                        settings.lockout().value());
        UnixUserRule unixUsers =
                new UnixUserRule(
                        self.isRoot(), self.name(), settings.sharedUnixUser().value(), Host::uid);
        String name = Hostname.own();
        return new Doorkeeper(
                new BuiltInLogon(accounts, unixUsers, throttle, clock),
                throttle,
                NtlmTarget.standalone(Hostname.netbios(name), name),
                random::nextBytes,
                clock);
    }

    private static OptionalLong uid(String name) {
        try {
            return UnixUsers.named(name).stream().mapToLong(UnixUser::uid).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeUp(InstantSource clock) throws IOException, InterruptedException {
        for (SetAside file : state.setAside()) {
            witness.note(EventKind.FILE_SET_ASIDE, file.toString());
        }
        state.forgetOutdated(clock.instant());
        List<Session> sessions = state.sessions();
        services.table().adopt(sessions, state.tombstones());
        heedPasswords();
        services.desktops().adopt(sessions, services.door()::accountOf);
    }

    /** Cookies that are older than their user's password are worth nothing. */
    private void heedPasswords() {
        services.table().sessions().stream()
                .map(session -> session.user().spelling())
                .flatMap(user -> services.door().accountOf(user).stream())
                .forEach(account ->
                        services.table().passwordSet(account.user(), account.passwordSet()));
    }

    private void listen(HostOptions options) throws IOException {
        Settings settings = options.settings();
        TlsServer tls = new TlsServer(options.identity(), TlsServer.DEFAULT_VERSIONS);
        Admission strangers =
                new Admission(
                        new Limits(
                                settings.unauthenticated().value(),
                                settings.perAddress().value(),
                                settings.handshakeLimit().value()),
                        deadlines);
        TcpSettings tcp =
                new TcpSettings(
                        TcpSettings.DEFAULT.sendBuffer(),
                        settings.keepAlive().value().orElse(Duration.ZERO));
        for (dev.rejoin.session.Listener configured : settings.listeners()) {
            Bind bind = configured.bind().value();
            Listener open =
                    Listener.open(
                            new InetSocketAddress(bind.address(), bind.port()),
                            tcp,
                            strangers,
                            reception(configured, tls));
            listeners.add(new Open(configured, open));
            witness.note(
                    EventKind.LISTENER_STARTED,
                    "The listener " + configured.name().value() + " is on " + open.address() + ".");
        }
    }

    private Reception reception(dev.rejoin.session.Listener configured, TlsServer tls) {
        return new Reception() {
            @Override
            public void serve(Arrival arrival) {
                Connection connection = new Connection(arrival, configured, tls, services);
                connections.add(connection);
                try {
                    connection.run();
                } finally {
                    connections.remove(connection);
                }
            }

            @Override
            public void turnedAway(InetSocketAddress peer, TurnedAway reason) {
                String address = peer.getAddress().getHostAddress();
                Cause cause = turnedAwayCause(reason, address);
                Thread.startVirtualThread(() ->
                        witness.note(
                                EndOfConnection.kind(cause, false),
                                Peer.of(AttemptId.random(services.random()), address),
                                null,
                                cause));
            }
        };
    }

    private Cause turnedAwayCause(TurnedAway reason, String address) {
        Settings settings = services.settings();
        return switch (reason) {
            case TOO_MANY_FROM_ADDRESS ->
                    Cause.of(
                            CauseId.TOO_MANY_CONNECTIONS,
                            address,
                            settings.perAddress().value().toString());
            case SILENT_WHEN_FULL, NO_PLACE ->
                    Cause.of(
                            CauseId.TOO_MANY_CONNECTIONS,
                            address,
                            settings.unauthenticated().value().toString());
            case LEFT -> Cause.of(CauseId.PEER_CLOSED, "the wait for its first byte");
            case SILENT ->
                    Cause.of(
                            CauseId.HANDSHAKE_LIMIT,
                            settings.handshakeLimit().value().toSeconds() + " s",
                            "first byte");
        };
    }

    private List<SessionRow> listenerRows() {
        List<SessionRow> rows = new ArrayList<>();
        for (int i = 0; i < listeners.size(); i++) {
            Open listener = listeners.get(i);
            rows.add(
                    SessionRow.listener(
                            i,
                            listener.configured().name().value(),
                            listener.open().address().getAddress().getHostAddress()
                                    + ":"
                                    + listener.open().address().getPort()));
        }
        return rows;
    }

    /** Sessions go on without a host; their clients are told that it stopped. */
    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        listeners.forEach(listener -> listener.open().stopAccepting());
        connections.forEach(
                connection -> connection.end(Cause.of(CauseId.HOST_STOPPED, "its administrator")));
        awaitFarewells();
        listeners.forEach(listener -> listener.open().close());
        admin.close();
        services.table().close();
        witness.note(EventKind.HOST_STOPPED, "The host stopped; its sessions go on.");
        encoders.shutdownNow();
        deadlines.close();
        journal.close();
        state.close();
        ended.countDown();
    }

    /** Every client gets a moment to hear why it is disconnected. */
    private void awaitFarewells() {
        try {
            for (int i = 0; i < 20 && !connections.isEmpty(); i++) {
                Thread.sleep(FAREWELL_POLL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
