package dev.rejoin.host;

import dev.rejoin.accounts.Account;
import dev.rejoin.accounts.Accounts;
import dev.rejoin.accounts.BuiltInLogon;
import dev.rejoin.accounts.Throttle;
import dev.rejoin.accounts.UnixUserRule;
import dev.rejoin.auth.Secret;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.net.Admission;
import dev.rejoin.net.Arrival;
import dev.rejoin.net.Certificates;
import dev.rejoin.net.Deadlines;
import dev.rejoin.net.Limits;
import dev.rejoin.net.Listener;
import dev.rejoin.net.Reception;
import dev.rejoin.net.TcpSettings;
import dev.rejoin.net.TlsIdentity;
import dev.rejoin.net.TlsServer;
import dev.rejoin.net.TurnedAway;
import dev.rejoin.session.Event;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Setting;
import dev.rejoin.session.Settings;
import dev.rejoin.session.UserName;
import dev.rejoin.store.HostState;
import dev.rejoin.store.Journal;
import dev.rejoin.store.JournalFilter;
import dev.rejoin.store.JournalReader;
import dev.rejoin.store.Places;
import dev.rejoin.store.StateDirectory;
import dev.rejoin.viewer.Viewer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A host in this process that serves connections on loopback as the real one does. Its user alice
 * may log on, but no desktop can be started for her; dora is disabled.
 */
final class TestHost implements AutoCloseable {
    static final Secret RIGHT = Secret.of("Wonderland1");
    static final TlsIdentity IDENTITY =
            Certificates.selfSigned("host.example", Instant.now(), new SecureRandom());

    /** A Unix user that this machine does not have. */
    private static final String NOBODY_HERE = "rejoin-ghost";

    final SecureRandom random = new SecureRandom();
    final Deadlines deadlines = new Deadlines();
    final Admission strangers;
    final Listener listener;
    final Services services;
    final Places places;
    private final HostState state;
    private final Journal journal;
    private final JournalReader reader;
    private final ExecutorService encoders = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Optional<Throwable>> ended = new LinkedBlockingQueue<>();

    TestHost(Path folder, boolean networkLevelAuthentication) throws IOException {
        this(folder, networkLevelAuthentication, Duration.ofSeconds(30));
    }

    TestHost(Path folder, boolean networkLevelAuthentication, Duration handshakeLimit)
            throws IOException {
        InstantSource clock = InstantSource.system();
        places = new Places(folder.resolve("s"), folder.resolve("r"), folder.resolve("c"));
        state = StateDirectory.open(places, random).hold(clock.instant());
        journal = new Journal(places);
        reader = new JournalReader(places, JournalFilter.ALL);
        RunDirectory.make(places.run(), false);
        Settings settings = settings(handshakeLimit);
        Witness witness = new Witness(journal, clock);
        SessionTable table =
                new SessionTable(
                        new HeldState(state),
                        () -> settings.choice(false),
                        clock,
                        witness::trouble);
        services =
                new Services(
                        settings,
                        table,
                        new Desktops(places, List.of(), table, witness),
                        doorkeeper(clock),
                        witness,
                        new Viewer.Tools(Optional.empty(), handshakeLimit, encoders, deadlines),
                        random,
                        clock);
        strangers = new Admission(new Limits(50, 50, handshakeLimit), deadlines);
        listener =
                Listener.open(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        TcpSettings.DEFAULT,
                        strangers,
                        reception(networkLevelAuthentication));
    }

    private static Settings settings(Duration handshakeLimit) {
        Settings usual = Settings.byDefault();
        return new Settings(
                usual.listeners(),
                Setting.byDefault(handshakeLimit),
                usual.keepAlive(),
                usual.singleSessionPerUser(),
                usual.unauthenticated(),
                usual.perAddress(),
                Setting.byDefault(Optional.empty()),
                usual.lockout(),
                usual.sharedUnixUser(),
                usual.maxSessions(),
                usual.drain(),
                usual.desktop());
    }

    private Doorkeeper doorkeeper(InstantSource clock) throws IOException {
        Instant now = clock.instant();
        Accounts accounts = Accounts.open(state.directory(), random, now);
        accounts.add(Account.of(UserName.of("alice"), NOBODY_HERE, now), RIGHT);
        accounts.add(Account.of(UserName.of("dora"), NOBODY_HERE, now).disabled(true), RIGHT);
        Throttle off = new Throttle(Optional.empty(), Duration.ofSeconds(1), Optional.empty());
        UnixUserRule rule = new UnixUserRule(true, "root", true, _ -> OptionalLong.of(12_345));
        return new Doorkeeper(
                new BuiltInLogon(accounts, rule, off, clock),
                off,
                NtlmTarget.standalone("HOST", "host.example"),
                random::nextBytes,
                clock);
    }

    private Reception reception(boolean networkLevelAuthentication) {
        dev.rejoin.session.Listener usual = dev.rejoin.session.Listener.byDefault();
        dev.rejoin.session.Listener configured =
                new dev.rejoin.session.Listener(
                        usual.name(),
                        usual.bind(),
                        usual.securityLayer(),
                        Setting.byDefault(networkLevelAuthentication));
        TlsServer tls = new TlsServer(IDENTITY, TlsServer.DEFAULT_VERSIONS);
        return new Reception() {
            @Override
            public void serve(Arrival arrival) {
                Optional<Throwable> thrown = Optional.empty();
                try {
                    new Connection(arrival, configured, tls, services).run();
                } catch (RuntimeException | Error e) {
                    thrown = Optional.of(e);
                } finally {
                    ended.add(thrown);
                }
            }

            @Override
            public void turnedAway(InetSocketAddress peer, TurnedAway reason) {
                ended.add(Optional.of(new AssertionError("turned away: " + reason)));
            }
        };
    }

    /** Waits until one more connection has been served; nothing may have come out of it. */
    void awaitEnd() throws InterruptedException {
        Optional<Throwable> thrown = ended.take();
        if (thrown.isPresent()) {
            throw new AssertionError("a connection failed", thrown.get());
        }
    }

    /** Waits until no connection is left in any count. */
    void awaitNobody() {
        while (listener.connections() > 0 || strangers.connections() > 0) {
            Thread.onSpinWait();
        }
    }

    /** Waits until every desktop that was to be started has failed, as they do here. */
    void awaitNoDesktop() throws IOException {
        while (count(EventKind.SESSION_LOGOFF) < count(EventKind.SESSION_LOGON)) {
            Thread.onSpinWait();
        }
    }

    private long count(EventKind kind) throws IOException {
        List<Event> all = new ArrayList<>();
        new JournalReader(places, JournalFilter.ALL).read(all::add);
        return all.stream().filter(event -> event.kind() == kind).count();
    }

    /** What was written into the journal since the last call. */
    List<Event> news() throws IOException {
        List<Event> events = new ArrayList<>();
        reader.read(events::add);
        return events;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        services.table().close();
        encoders.shutdownNow();
        deadlines.close();
        journal.close();
        state.close();
    }
}
