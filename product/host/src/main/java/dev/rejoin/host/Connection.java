package dev.rejoin.host;

import dev.rejoin.accounts.Account;
import dev.rejoin.accounts.LogonVerdict;
import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.auth.credssp.CredSspLogon;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.net.Arrival;
import dev.rejoin.net.TlsServer;
import dev.rejoin.pdu.share.AutoReconnectCookie;
import dev.rejoin.pdu.share.LogonExtended;
import dev.rejoin.pdu.share.PlainNotify;
import dev.rejoin.pdu.share.SaveSessionInfo;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.accept.AcceptSettings;
import dev.rejoin.protocol.active.DisplayControl;
import dev.rejoin.session.Activity;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Client;
import dev.rejoin.session.CookieVerdict;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Listener;
import dev.rejoin.session.Logon;
import dev.rejoin.session.Peer;
import dev.rejoin.session.ReconnectCookie;
import dev.rejoin.session.ReconnectSecret;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.viewer.Viewer;
import dev.rejoin.viewer.ViewerEvents;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One connection from its first byte to its end, on the thread that its listener made. Whatever
 * ends it ends here, with one cause: told to the client, to the table and to the journal.
 */
final class Connection implements Attachment, ViewerEvents, Handshake.Reception {
    /** How long a page that says why there is no session stays without a key. */
    private static final Duration READING = Duration.ofMinutes(1);

    private final Arrival arrival;
    private final Listener listener;
    private final Services services;
    private final Handshake handshake;
    private final AttemptId attempt;
    private final String address;

    private Peer peer;
    private @Nullable Client client;
    private @Nullable Account account;
    private @Nullable SessionId session;
    private @Nullable Cause refusal;
    private Optional<Tombstone> news = Optional.empty();

    /** Guarded by this: what may come from other threads before the viewer is there. */
    private volatile @Nullable Viewer viewer;

    private @Nullable DesktopLink desktop;
    private @Nullable Cause endedBefore;
    private final AtomicBoolean saidStuck = new AtomicBoolean();
    private volatile Instant lastInput;

    Connection(Arrival arrival, Listener listener, TlsServer tls, Services services) {
        this.arrival = arrival;
        this.listener = listener;
        this.services = services;
        this.attempt = AttemptId.random(services.random());
        this.address = arrival.link().address().getAddress().getHostAddress();
        this.peer = Peer.of(attempt, address);
        this.lastInput = services.clock().instant();
        this.handshake =
                new Handshake(
                        arrival,
                        tls,
                        new AcceptSettings(listener.networkLevelAuthentication().value()),
                        services.door(),
                        services.clock());
    }

    /** Serves the connection until it has ended. */
    void run() {
        services.witness()
                .note(
                        EventKind.CONNECTION_ACCEPTED,
                        peer,
                        null,
                        "The listener "
                                + listener.name().value()
                                + " took a connection from "
                                + arrival.link().peer()
                                + ".");
        Cause cause;
        try {
            cause = serve();
        } catch (DecodeException e) {
            cause = Viewer.badBytes(e);
        } catch (IOException e) {
            cause = lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cause = Cause.of(CauseId.HOST_STOPPED, "the host");
        } catch (RuntimeException e) {
            cause = Cause.of(CauseId.INTERNAL_ERROR, handshake.phase(), e.toString());
            System.getLogger(Connection.class.getName())
                    .log(System.Logger.Level.ERROR, "attempt " + attempt, e);
        }
        finish(cause);
    }

    private Cause serve() throws IOException, InterruptedException {
        return switch (handshake.run(this)) {
            case Handshake.Outcome.Refused refused -> refused.cause();
            case Handshake.Outcome.Active active ->
                    arrival.authenticated() ? show(active.client()) : handshakeLimit();
        };
    }

    private void finish(Cause cause) {
        Cause why = endedBefore() == null ? cause : endedBefore();
        SessionId mine = session;
        if (mine != null && services.table().leave(mine, this, why)) {
            services.witness()
                    .note(EventKind.SESSION_DISCONNECTED, peer, mine, "The client is gone.");
        }
        services.witness().note(EndOfConnection.kind(why, mine != null), peer, mine, why);
    }

    private synchronized Cause endedBefore() {
        return endedBefore;
    }

    // The client has said who it is.

    @Override
    public Geometry admit(ClientProfile profile) throws InterruptedException {
        Geometry size =
                Geometry.near(profile.core().desktopWidth(), profile.core().desktopHeight());
        client =
                new Client(
                        profile.core().clientName(),
                        address,
                        profile.core().clientBuild(),
                        size,
                        profile.colorDepth(),
                        profile.core().keyboard().layout(),
                        listener.name().value(),
                        attempt);
        peer = peer.withClient(profile.core().clientName(), profile.core().clientBuild());
        switch (logOn(profile)) {
            case LogonVerdict.Accepted accepted -> enter(accepted.account(), profile);
            case LogonVerdict.Refused refused -> refuse(refused.cause());
        }
        return size;
    }

    private LogonVerdict logOn(ClientProfile profile) {
        Optional<CredSspLogon> proved = profile.agreement().logon();
        if (proved.isPresent()) {
            CredSspLogon logon = proved.get();
            peer = peer.withUser(logon.user()).withCredSspVersion(logon.version());
            return services.door().verdict(logon.user());
        }
        String user = profile.info().userName();
        peer = peer.withUser(user);
        Optional<Account> returning =
                cookie(profile).flatMap(this::ownerOf).flatMap(services.door()::accountOf);
        return returning
                .<LogonVerdict>map(LogonVerdict.Accepted::new)
                .orElseGet(() -> services.door().logOn(user, profile.info().password(), address));
    }

    private static Optional<ReconnectCookie> cookie(ClientProfile profile) {
        return profile.info()
                .reconnectCookie()
                .map(sent ->
                        ReconnectCookie.overTls(
                                sent.logonId(), sent.securityVerifier().toByteArray()));
    }

    private Optional<String> ownerOf(ReconnectCookie cookie) {
        return services.table().judge(cookie) instanceof CookieVerdict.Valid valid
                ? Optional.of(valid.session().user().spelling())
                : Optional.empty();
    }

    private void enter(Account who, ClientProfile profile) throws InterruptedException {
        account = who;
        peer = peer.withUser(who.user().spelling());
        Witness witness = services.witness();
        witness.note(
                EventKind.USER_AUTHENTICATED, peer, null, who.user() + " has proved who they are.");
        TableAnswer answer =
                services.table()
                        .admit(new Logon(who.user(), client(), cookie(profile).orElse(null)), this);
        if (answer.arbitration().cookie() instanceof CookieVerdict.Refused refused) {
            witness.note(EventKind.RECONNECT_REFUSED, peer, null, refused.cause());
        }
        news = answer.arbitration().tell();
        switch (answer) {
            case TableAnswer.Joined joined -> {
                session = joined.session();
                witness.note(
                        EventKind.SESSION_RECONNECTED,
                        peer,
                        session,
                        EndOfConnection.choice(answer.arbitration()));
            }
            case TableAnswer.Created created -> {
                session = created.session();
                witness.note(
                        EventKind.SESSION_LOGON,
                        peer,
                        session,
                        EndOfConnection.choice(answer.arbitration()));
                services.desktops().start(created.session(), who, client().geometry());
            }
            case TableAnswer.Refused refused -> refuse(refused.cause());
        }
    }

    /** The client is shown why on a page, for there is no number for it that it would explain. */
    private void refuse(Cause cause) {
        refusal = cause;
    }

    @Override
    public Cause refused(CredSspFailure failure) {
        peer = peer.withUser(failure.user()).withCredSspVersion(failure.peerVersion());
        return services.door().refusal(failure, address);
    }

    // The client is active.

    private Cause show(ClientProfile profile) {
        Viewer mine =
                new Viewer(
                        handshake.link(),
                        handshake.frames(),
                        profile,
                        client().geometry().width(),
                        client().geometry().height(),
                        this,
                        services.tools());
        Cause why = refusal;
        if (why != null) {
            mine.show(Pages.refused(why, attempt), () -> mine.end(why));
            services.tools().deadlines().after(READING, () -> mine.end(why));
            return mine.run();
        }
        welcome(mine);
        DesktopLink shown = attach(mine);
        try {
            return mine.run();
        } finally {
            if (shown != null) {
                shown.unwatch(mine);
            }
            detach(mine);
        }
    }

    private void welcome(Viewer mine) {
        SessionId id = session();
        mine.send(new SaveSessionInfo(new PlainNotify()));
        ReconnectSecret secret = ReconnectSecret.random(services.random());
        if (services.table().offer(id, this, secret)) {
            mine.send(
                    new SaveSessionInfo(
                            LogonExtended.of(
                                    new AutoReconnectCookie(
                                            id.number(), Bytes.owning(secret.toByteArray())))));
            mine.afterNextAnswer(() -> services.table().confirm(id, this));
        }
        news.ifPresent(tombstone ->
                mine.show(Pages.ended(tombstone), () -> services.table().told(tombstone.id())));
    }

    private synchronized @Nullable DesktopLink attach(Viewer mine) {
        viewer = mine;
        Cause before = endedBefore;
        if (before != null) {
            mine.end(before);
            return null;
        }
        DesktopLink link = desktop;
        if (link == null) {
            link = services.table().find(session()).map(LiveSession::desktop).orElse(null);
        }
        if (link != null) {
            watch(mine, link);
        }
        return link;
    }

    private synchronized void detach(Viewer mine) {
        DesktopLink link = desktop;
        if (link != null) {
            link.unwatch(mine);
        }
        viewer = null;
    }

    private void watch(Viewer mine, DesktopLink link) {
        desktop = link;
        mine.connect(link);
        link.watch(mine, client().geometry().width(), client().geometry().height());
    }

    // From the table, on any thread.

    @Override
    public synchronized void show(DesktopLink link) {
        DesktopLink before = desktop;
        Viewer mine = viewer;
        desktop = link;
        if (mine != null) {
            if (before != null && before != link) {
                before.unwatch(mine);
            }
            watch(mine, link);
        }
    }

    @Override
    public void end(Cause cause) {
        Viewer mine;
        synchronized (this) {
            if (endedBefore == null) {
                endedBefore = cause;
            }
            mine = viewer;
        }
        if (mine != null) {
            mine.end(cause);
        } else if (refusal == null) {
            arrival.link().closeNow();
        }
    }

    @Override
    public Activity activity() {
        Viewer mine = viewer;
        OptionalLong micros = mine == null ? OptionalLong.empty() : mine.roundTripMicros();
        return new Activity(
                lastInput, micros.isPresent() ? Duration.ofNanos(micros.getAsLong() * 1000) : null);
    }

    @Override
    public Client client() {
        Client mine = client;
        if (mine == null) {
            throw new IllegalStateException("the client is not known during " + handshake.phase());
        }
        return mine;
    }

    private SessionId session() {
        SessionId mine = session;
        if (mine == null) {
            throw new IllegalStateException("no session");
        }
        return mine;
    }

    // From the viewer, on this connection's thread.

    @Override
    public void input() {
        lastInput = services.clock().instant();
    }

    @Override
    public void resized(DisplayControl.Size size) {
        DesktopLink link;
        synchronized (this) {
            link = desktop;
        }
        if (link != null) {
            link.resize(size.width(), size.height());
            services.table().resized(session(), this, Geometry.near(size.width(), size.height()));
        }
    }

    @Override
    public void desktopIsStuck() {
        Viewer mine;
        synchronized (this) {
            mine = viewer;
        }
        if (mine != null && saidStuck.compareAndSet(false, true)) {
            mine.show(Pages.notResponding(session()), () -> saidStuck.set(false));
        }
    }

    private Cause handshakeLimit() {
        return Cause.of(
                CauseId.HANDSHAKE_LIMIT,
                services.settings().handshakeLimit().value().toSeconds() + " s",
                handshake.phase());
    }

    private Cause lost(IOException e) {
        if (arrival.handshakeLimitPassed()) {
            return handshakeLimit();
        }
        boolean reset = String.valueOf(e.getMessage()).contains("reset");
        return Cause.of(reset ? CauseId.PEER_RESET : CauseId.PEER_CLOSED, handshake.phase());
    }
}
