package dev.rejoin.session;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which session a logon gets. The first rule that fits decides:
 *
 * <ol>
 *   <li>a valid reconnect cookie of a live session that belongs to this user;
 *   <li>a valid cookie of an ended session: its user is told, and the rules below decide;
 *   <li>one session a user (the default): the user's session, whatever its state;
 *   <li>several sessions a user: the one disconnected last, else one shown on the same machine;
 *   <li>a new session, if limits and drain mode allow it.
 * </ol>
 */
public final class Choice {
    private final List<Session> sessions;
    private final List<Tombstone> ended;
    private final ChoicePolicy policy;

    /** Over all live sessions of the host, and the tombstones that are still kept. */
    public Choice(List<Session> sessions, List<Tombstone> ended, ChoicePolicy policy) {
        this.sessions = List.copyOf(sessions);
        this.ended = List.copyOf(ended);
        this.policy = policy;
    }

    public Arbitration choose(Logon logon, Instant now) {
        CookieVerdict verdict = judge(logon.cookie(), logon.user(), now);
        List<Session> own = own(logon.user());
        if (verdict instanceof CookieVerdict.Valid(Session session)) {
            return arbitration(join(session), 1, verdict, own, Optional.empty());
        }
        Optional<Tombstone> told = tombstone(verdict);
        Optional<Session> standing =
                policy.singleSessionPerUser() ? only(own) : best(own, logon.client());
        if (standing.isPresent()) {
            int rule = told.isPresent() ? 2 : policy.singleSessionPerUser() ? 3 : 4;
            return arbitration(joinOrWait(standing.get()), rule, verdict, own, told);
        }
        int rule = told.isPresent() ? 2 : 5;
        return arbitration(create(), rule, verdict, own, told.or(() -> news(logon.user())));
    }

    /**
     * What a cookie is worth to {@code user}; to whoever sends it, when {@code user} is null: where
     * a listener lets the cookie stand for the password.
     */
    public CookieVerdict judge(
            @Nullable ReconnectCookie cookie, @Nullable UserName user, Instant now) {
        if (cookie == null) {
            return new CookieVerdict.None();
        }
        for (Session session : sessions) {
            if (session.id().number() == cookie.logonId() && !session.state().ending()) {
                return judge(session, cookie, user);
            }
        }
        for (Tombstone tombstone : ended) {
            if (tombstone.id().number() == cookie.logonId() && isOf(user, tombstone.user())) {
                return tombstone.recognises(cookie, now)
                        ? new CookieVerdict.OfEnded(tombstone)
                        : refused(cookie, "its proof is wrong or older than a day");
            }
        }
        return refused(cookie, "there is no such session");
    }

    private static CookieVerdict judge(
            Session session, ReconnectCookie cookie, @Nullable UserName user) {
        if (!isOf(user, session.user())) {
            return refused(cookie, "it belongs to another user");
        }
        Optional<ReconnectSecrets> secrets = session.secrets().accept(cookie);
        return secrets.isPresent()
                ? new CookieVerdict.Valid(session.with(secrets.get()))
                : refused(cookie, "its proof is wrong");
    }

    private static boolean isOf(@Nullable UserName user, UserName owner) {
        return user == null || user.equals(owner);
    }

    private static CookieVerdict refused(ReconnectCookie cookie, String why) {
        String session = Integer.toUnsignedString(cookie.logonId());
        return new CookieVerdict.Refused(Cause.of(CauseId.RECONNECT_REFUSED, session, why));
    }

    private static Optional<Tombstone> tombstone(CookieVerdict verdict) {
        return verdict instanceof CookieVerdict.OfEnded(Tombstone tombstone)
                ? Optional.of(tombstone)
                : Optional.empty();
    }

    private List<Session> own(UserName user) {
        return sessions.stream().filter(session -> session.user().equals(user)).toList();
    }

    /** Rule 3. Several can stand here when the setting was changed: the one in use wins. */
    private static Optional<Session> only(List<Session> own) {
        return own.stream()
                .max(
                        Comparator.comparing((Session session) -> !session.state().ending())
                                .thenComparing(session -> session.client() != null)
                                .thenComparing(Session::since)
                                .thenComparing(Session::id));
    }

    /** Rule 4. */
    private static Optional<Session> best(List<Session> own, Client client) {
        Optional<Session> disconnected =
                own.stream()
                        .filter(session -> session.state() == SessionState.DISC)
                        .max(Comparator.comparing(Session::since).thenComparing(Session::id));
        return disconnected.or(
                () -> own.stream().filter(session -> isShownOn(session, client)).findFirst());
    }

    private static boolean isShownOn(Session session, Client client) {
        Client attached = session.client();
        return attached != null && !session.state().ending() && attached.isSameMachine(client);
    }

    private static Decision joinOrWait(Session session) {
        return session.state().ending() ? new Decision.Wait(session) : join(session);
    }

    private static Decision join(Session session) {
        return new Decision.Join(session, session.client());
    }

    /** Rule 5. */
    private Decision create() {
        if (policy.drain()) {
            return new Decision.Refuse(Cause.of(CauseId.DRAIN));
        }
        int most = policy.mostSessions();
        if (most > 0 && sessions.size() >= most) {
            return new Decision.Refuse(Cause.of(CauseId.SESSION_LIMIT, Integer.toString(most)));
        }
        return new Decision.Create();
    }

    /** How the user's last session ended, unless they know. */
    private Optional<Tombstone> news(UserName user) {
        return ended.stream()
                .filter(tombstone -> tombstone.user().equals(user))
                .max(Comparator.comparing(Tombstone::ended).thenComparing(Tombstone::id))
                .filter(Tombstone::isNews);
    }

    private static Arbitration arbitration(
            Decision decision,
            int rule,
            CookieVerdict verdict,
            List<Session> own,
            Optional<Tombstone> tell) {
        List<Candidate> candidates = new ArrayList<>();
        for (Session session : own) {
            boolean chosen =
                    decision instanceof Decision.Join(Session joined, Client displaced)
                            && joined.id().equals(session.id());
            candidates.add(new Candidate(session.id(), session.state(), chosen));
        }
        return new Arbitration(decision, rule, verdict, candidates, tell);
    }
}
