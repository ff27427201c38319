package dev.rejoin.host;

import dev.rejoin.accounts.Account;
import dev.rejoin.accounts.LogonVerdict;
import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.auth.credssp.CredSspLogon;
import dev.rejoin.cause.Cause;
import dev.rejoin.net.Arrival;
import dev.rejoin.net.Deadline;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Client;
import dev.rejoin.session.CookieVerdict;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Listener;
import dev.rejoin.session.Logon;
import dev.rejoin.session.Peer;
import dev.rejoin.session.ReconnectCookie;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.session.UserName;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of one connection from an address to its place in a session, or to a refusal. */
final class Entrance implements Handshake.Reception {
    /** LIMIT: the picture of a page for somebody who got no session. */
    private static final Geometry LARGEST_PAGE = new Geometry(1280, 1024);

    private static final Duration READING = Duration.ofMinutes(1);

    private static final Duration READING_OF_STRANGERS = Duration.ofSeconds(15);

    private static final CookieVerdict NO_COOKIE = new CookieVerdict.None();

    private final Services services;
    private final Listener listener;
    private final Arrival arrival;
    private final Attachment connection;
    private final AttemptId attempt;
    private final String address;

    private Peer peer;
    private @Nullable Client client;
    private @Nullable SessionId session;
    private @Nullable Cause refusal;
    private Optional<Tombstone> news = Optional.empty();
    private @Nullable Deadline activation;

    Entrance(Services services, Listener listener, Arrival arrival, Attachment connection) {
        this.services = services;
        this.listener = listener;
        this.arrival = arrival;
        this.connection = connection;
        this.attempt = AttemptId.random(services.random());
        this.address = arrival.link().address().getAddress().getHostAddress();
        this.peer = Peer.of(attempt, address);
    }

    AttemptId attempt() {
        return attempt;
    }

    /** What is known by now. */
    Peer peer() {
        return peer;
    }

    @Nullable Client client() {
        return client;
    }

    /** The session that the connection got. */
    @Nullable SessionId session() {
        return session;
    }

    /** Why it got none, to be shown on a page; there is no number for it that would explain. */
    @Nullable Cause refusal() {
        return refusal;
    }

    /** The end of an earlier session, which its user has not read about. */
    Optional<Tombstone> news() {
        return news;
    }

    /** The client is active: from here on it may take its time. False when it was too late. */
    boolean active() {
        Deadline running = activation;
        return running == null ? arrival.refused() : running.cancel();
    }

    /**
     * How long a page that says why there is no session stays without a key: whoever did not log on
     * holds a place of those that may.
     */
    Duration reading() {
        return activation == null ? READING_OF_STRANGERS : READING;
    }

    /** Whether the link was closed because the handshake took too long. */
    boolean late() {
        Deadline running = activation;
        return arrival.handshakeLimitPassed() || (running != null && running.passed());
    }

    @Override
    public Geometry admit(ClientProfile profile) throws IOException, InterruptedException {
        Geometry size =
                Geometry.near(profile.core().desktopWidth(), profile.core().desktopHeight());
        Client known =
                new Client(
                        profile.core().clientName(),
                        address,
                        profile.core().clientBuild(),
                        size,
                        profile.colorDepth(),
                        profile.core().keyboard().layout(),
                        listener.name().value(),
                        attempt);
        client = known;
        peer = peer.withClient(known.name(), known.build());
        switch (logOn(profile)) {
            case LogonVerdict.Accepted accepted -> enter(accepted.account(), known, profile);
            case LogonVerdict.Refused refused -> refuse(refused.cause());
        }
        return refusal == null ? size : within(LARGEST_PAGE, size);
    }

    private static Geometry within(Geometry most, Geometry size) {
        return new Geometry(
                Math.min(most.width(), size.width()), Math.min(most.height(), size.height()));
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
        Optional<ReconnectCookie> cookie = cookie(profile);
        return cookie.flatMap(sent -> returning(sent, user))
                .<LogonVerdict>map(LogonVerdict.Accepted::new)
                .orElseGet(() -> byPassword(user, profile.info().password(), cookie));
    }

    private LogonVerdict byPassword(
            String user, String password, Optional<ReconnectCookie> cookie) {
        LogonVerdict verdict = services.door().logOn(user, password, address);
        // After a right password the choice of the session judges the cookie, and says so.
        if (verdict instanceof LogonVerdict.Refused
                && cookie.map(sent -> worth(sent, user)).orElse(NO_COOKIE)
                        instanceof CookieVerdict.Refused refused) {
            services.witness().note(EventKind.RECONNECT_REFUSED, peer, null, refused.cause());
        }
        return verdict;
    }

    private static Optional<ReconnectCookie> cookie(ClientProfile profile) {
        return profile.info()
                .reconnectCookie()
                .map(sent ->
                        ReconnectCookie.overTls(
                                sent.logonId(), sent.securityVerifier().toByteArray()));
    }

    /** The account for which a cookie may stand in place of the password. */
    private Optional<Account> returning(ReconnectCookie cookie, String user) {
        Optional<Account> owner = owner(cookie, user);
        owner.ifPresent(this::heedPassword);
        return owner.filter(_ -> owner(cookie, user).isPresent());
    }

    private Optional<Account> owner(ReconnectCookie cookie, String user) {
        return worth(cookie, user) instanceof CookieVerdict.Valid valid
                ? services.door().accountOf(valid.session().user().spelling())
                : Optional.empty();
    }

    /** Somebody else's cookie opens no door. */
    private CookieVerdict worth(ReconnectCookie cookie, String user) {
        return UserName.parse(user)
                .map(name -> services.table().judge(cookie, name))
                .orElse(NO_COOKIE);
    }

    /** No cookie is worth more than the password that it stands for. */
    private void heedPassword(Account account) {
        services.table().passwordSet(account.user(), account.passwordSet());
    }

    private void enter(Account who, Client known, ClientProfile profile)
            throws IOException, InterruptedException {
        if (!arrival.authenticated()) {
            throw new IOException("the handshake limit has passed");
        }
        peer = peer.withUser(who.user().spelling());
        services.witness()
                .note(
                        EventKind.USER_AUTHENTICATED,
                        peer,
                        null,
                        who.user() + " has proved who they are.");
        heedPassword(who);
        Logon logon = new Logon(who.user(), known, cookie(profile).orElse(null));
        take(services.table().admit(logon, connection), who, known);
        Duration limit = services.settings().handshakeLimit().value();
        activation = services.tools().deadlines().closing(arrival.link(), limit);
    }

    private void take(TableAnswer answer, Account who, Client known) {
        Witness witness = services.witness();
        if (answer.arbitration().cookie() instanceof CookieVerdict.Refused refused) {
            witness.note(EventKind.RECONNECT_REFUSED, peer, null, refused.cause());
        }
        news = answer.arbitration().tell();
        String choice = EndOfConnection.choice(answer.arbitration());
        switch (answer) {
            case TableAnswer.Joined joined -> {
                session = joined.session();
                witness.note(EventKind.SESSION_RECONNECTED, peer, joined.session(), choice);
            }
            case TableAnswer.Created created -> {
                session = created.session();
                services.desktops().start(created.session(), who, known.geometry());
                witness.note(EventKind.SESSION_LOGON, peer, created.session(), choice);
            }
            case TableAnswer.Refused refused -> refuse(refused.cause());
        }
    }

    /** Journalled at once, however the client leaves the page that tells it. */
    private void refuse(Cause cause) {
        refusal = cause;
        services.witness().note(EndOfConnection.kind(cause, false), peer, null, cause);
    }

    @Override
    public Cause refused(CredSspFailure failure) {
        peer = peer.withUser(failure.user()).withCredSspVersion(failure.peerVersion());
        return services.door().refusal(failure, address);
    }
}
