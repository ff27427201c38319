package dev.rejoin.host;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.session.Arbitration;
import dev.rejoin.session.Choice;
import dev.rejoin.session.ChoicePolicy;
import dev.rejoin.session.CookieVerdict;
import dev.rejoin.session.Decision;
import dev.rejoin.session.DesktopProcess;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Logon;
import dev.rejoin.session.ReconnectCookie;
import dev.rejoin.session.ReconnectSecret;
import dev.rejoin.session.ReconnectSecrets;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.SessionState;
import dev.rejoin.session.Tombstone;
import dev.rejoin.session.UserName;
import dev.rejoin.store.StateUnwritableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every session of this host: the one place where sessions are chosen, joined, left and ended. What
 * it knows is on disk before anybody is told.
 *
 * <p>INVARIANT: no attachment and no desktop is called while the lock is held.
 */
final class SessionTable {
    /** How long a logon waits for the user's last session to finish ending. */
    private static final Duration ENDING = Duration.ofSeconds(15);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition gone = lock.newCondition();
    private final Map<SessionId, LiveSession> live = new TreeMap<>();
    private final List<Tombstone> tombstones = new ArrayList<>();
    private final SessionFiles files;
    private final Supplier<ChoicePolicy> policy;
    private final InstantSource clock;
    private final Consumer<StateUnwritableException> trouble;
    private boolean closed;

    /**
     * @param trouble told when the disk does not take what it must keep
     */
    SessionTable(
            SessionFiles files,
            Supplier<ChoicePolicy> policy,
            InstantSource clock,
            Consumer<StateUnwritableException> trouble) {
        this.files = files;
        this.trouble = trouble;
        this.policy = policy;
        this.clock = clock;
    }

    /** Takes up what an earlier host left: sessions whose desktops live, and tombstones. */
    void adopt(List<Session> sessions, List<Tombstone> ended) {
        locked(() -> {
            for (Session session : sessions) {
                LiveSession adopted = new LiveSession(session);
                live.put(session.id(), adopted);
                if (session.client() != null) {
                    Cause restarted = Cause.of(CauseId.HOST_RESTARTED);
                    store(adopted, session.detached(restarted, now()));
                }
            }
            tombstones.addAll(ended);
            return true;
        });
    }

    /**
     * Chooses a session for a logon and attaches the connection to it. Whoever was attached is told
     * to end; nobody waits for that.
     */
    TableAnswer admit(Logon logon, Attachment by) throws InterruptedException {
        @Nullable Attachment displaced = null;
        TableAnswer answer;
        lock.lock();
        try {
            Arbitration arbitration = choose(logon);
            answer =
                    switch (arbitration.decision()) {
                        case Decision.Join join -> {
                            LiveSession session = existing(join.session().id());
                            displaced = session.attached();
                            attach(session, join.session().attached(by.client(), now()), by);
                            yield new TableAnswer.Joined(session.id(), arbitration);
                        }
                        case Decision.Create _ -> create(logon, by, arbitration);
                        case Decision.Refuse refuse ->
                                new TableAnswer.Refused(refuse.cause(), arbitration);
                        case Decision.Wait wait ->
                                new TableAnswer.Refused(stillEnding(wait.ending()), arbitration);
                    };
        } finally {
            lock.unlock();
        }
        if (displaced != null) {
            displaced.end(Cause.of(CauseId.TAKEN_OVER, by.client().name(), by.client().address()));
        }
        return answer;
    }

    private TableAnswer create(Logon logon, Attachment by, Arbitration arbitration) {
        if (closed) {
            return new TableAnswer.Refused(
                    Cause.of(CauseId.HOST_STOPPED, "its administrator"), arbitration);
        }
        try {
            SessionId id = files.nextSession();
            Session session = Session.begin(id, logon.user(), by.client(), now());
            files.save(session);
            LiveSession created = new LiveSession(session);
            created.attached(by);
            live.put(id, created);
            return new TableAnswer.Created(id, arbitration);
        } catch (StateUnwritableException e) {
            trouble.accept(e);
            return new TableAnswer.Refused(e.reason(), arbitration);
        }
    }

    private Arbitration choose(Logon logon) throws InterruptedException {
        long left = ENDING.toNanos();
        while (true) {
            Arbitration arbitration = choice().choose(logon, now());
            if (!(arbitration.decision() instanceof Decision.Wait) || left <= 0) {
                return arbitration;
            }
            left = gone.awaitNanos(left);
        }
    }

    private static Cause stillEnding(Session session) {
        return Cause.of(
                CauseId.DESKTOP_NOT_RESPONDING,
                "session " + session.id() + ", which is ending,",
                ENDING.toSeconds() + " s");
    }

    /** What the next logon would get, without doing it. */
    Arbitration foresee(Logon logon) {
        return locked(() -> choice().choose(logon, now()));
    }

    /** Whether a cookie stands for a session of this user, where it may replace a password. */
    CookieVerdict judge(ReconnectCookie cookie, UserName user) {
        return locked(() -> choice().judge(cookie, user, now()));
    }

    /**
     * The desktop of a new or adopted session runs; whoever is attached gets to see it. False when
     * nobody waits for it any more, for the session is over or on its way out.
     */
    boolean running(SessionId id, DesktopProcess process, DesktopLink link) {
        Running running =
                locked(() -> {
                    LiveSession session = live.get(id);
                    if (session == null || closed || session.value().state().ending()) {
                        return new Running(false, null);
                    }
                    session.desktop(link);
                    Session started = session.value().started(process);
                    if (started.state() == SessionState.INIT && started.client() != null) {
                        started = started.attached(started.client(), now());
                    }
                    store(session, started);
                    return new Running(true, session.attached());
                });
        if (running.attached() != null) {
            running.attached().show(link);
        }
        return running.wanted();
    }

    private record Running(boolean wanted, @Nullable Attachment attached) {}

    /** The connection has ended and why; false when it was no longer the one attached. */
    boolean leave(SessionId id, Attachment who, Cause why) {
        return locked(() -> {
            LiveSession session = live.get(id);
            if (session == null || !who.equals(session.attached())) {
                return false;
            }
            session.attached(null);
            store(session, session.value().detached(why, now()));
            return true;
        });
    }

    /** A new reconnect secret for whoever is attached: on disk when this returns. */
    boolean offer(SessionId id, Attachment who, ReconnectSecret secret) {
        return change(id, who, session -> session.with(session.secrets().offer(secret, now())));
    }

    /** The client has answered something sent after the last offered secret. */
    boolean confirm(SessionId id, Attachment who) {
        return change(id, who, session -> session.with(session.secrets().confirm()));
    }

    boolean resized(SessionId id, Attachment who, Geometry size) {
        return change(id, who, session -> session.resized(size));
    }

    /** The password was set then: no cookie from before stands for it. */
    void passwordSet(UserName user, Instant when) {
        locked(() -> {
            for (LiveSession session : live.values()) {
                Session value = session.value();
                ReconnectSecrets left = value.secrets().afterPassword(when);
                if (value.user().equals(user) && !left.equals(value.secrets())) {
                    store(session, value.with(left));
                }
            }
            return true;
        });
    }

    /** The session is on its way out: no logon joins it any more. Empty if there is none. */
    Optional<Session> ending(SessionId id, SessionState how, String by, Cause why) {
        return locked(() -> {
            LiveSession session = live.get(id);
            if (session == null || session.value().state().ending()) {
                return Optional.empty();
            }
            session.ordered(by, why);
            store(session, session.value().ending(how, why, now()));
            return Optional.of(session.value());
        });
    }

    /**
     * The session is over; whoever is attached is told why. Where somebody was ending it, that is
     * why, and not how its programs took it.
     *
     * @param lastWords the end of the desktop's log, where that may explain it
     */
    Optional<Tombstone> ended(SessionId id, String by, Cause why, List<String> lastWords) {
        Ended ended =
                locked(() -> {
                    LiveSession session = closed ? null : live.remove(id);
                    if (session == null) {
                        return null;
                    }
                    Tombstone tombstone = session.tombstone(by, why, now());
                    written(() -> files.bury(tombstone));
                    tombstones.add(tombstone);
                    gone.signalAll();
                    return new Ended(tombstone, session.desktop(), session.attached());
                });
        if (ended == null) {
            return Optional.empty();
        }
        if (ended.desktop() != null) {
            ended.desktop().close();
        }
        if (ended.attached() != null) {
            ended.attached().over(ended.tombstone(), lastWords);
        }
        return Optional.of(ended.tombstone());
    }

    private record Ended(
            Tombstone tombstone, @Nullable DesktopLink desktop, @Nullable Attachment attached) {}

    /** Its user has read how this session ended. */
    void told(SessionId id) {
        locked(() -> {
            for (int i = 0; i < tombstones.size(); i++) {
                Tombstone tombstone = tombstones.get(i);
                if (tombstone.id().equals(id) && !tombstone.told()) {
                    Tombstone told = tombstone.afterTelling();
                    written(() -> files.save(told));
                    tombstones.set(i, told);
                }
            }
            return true;
        });
    }

    /** The host stops: it lets go of the desktops, and the next one finds all as it is now. */
    void close() {
        List<DesktopLink> links =
                locked(() -> {
                    closed = true;
                    return live.values().stream()
                            .map(LiveSession::desktop)
                            .filter(Objects::nonNull)
                            .toList();
                });
        links.forEach(DesktopLink::close);
    }

    boolean knows(SessionId id) {
        return locked(() -> live.containsKey(id));
    }

    Optional<DesktopLink> desktop(SessionId id) {
        return locked(() -> Optional.ofNullable(live.get(id)).map(LiveSession::desktop));
    }

    Optional<Attachment> attached(SessionId id) {
        return locked(() -> Optional.ofNullable(live.get(id)).map(LiveSession::attached));
    }

    /** As they are at this moment, with how alive their connections are. */
    List<Session> sessions() {
        return locked(() ->
                live.values().stream()
                        .map(session -> {
                            Attachment attached = session.attached();
                            return attached == null
                                    ? session.value()
                                    : session.value().with(attached.activity());
                        })
                        .toList());
    }

    private boolean change(SessionId id, Attachment who, UnaryOperator<Session> change) {
        return locked(() -> {
            LiveSession session = live.get(id);
            if (session == null || !who.equals(session.attached())) {
                return false;
            }
            Session changed = change.apply(session.value());
            if (!changed.equals(session.value())) {
                store(session, changed);
            }
            return true;
        });
    }

    private void attach(LiveSession session, Session value, Attachment by) {
        store(session, value);
        session.attached(by);
    }

    /**
     * On disk first: what is told to anybody has been written. Where the disk takes nothing the
     * table goes on without it, for a session must not end because a disk is full.
     */
    private void store(LiveSession session, Session value) {
        if (!closed) {
            written(() -> files.save(value));
        }
        session.value(value);
    }

    private void written(Write write) {
        try {
            write.toDisk();
        } catch (StateUnwritableException e) {
            trouble.accept(e);
        }
    }

    private interface Write {
        void toDisk() throws StateUnwritableException;
    }

    private LiveSession existing(SessionId id) {
        LiveSession session = live.get(id);
        if (session == null) {
            throw new IllegalStateException("chose session " + id + ", which is not in the table");
        }
        return session;
    }

    private Choice choice() {
        return new Choice(values(), tombstones, policy.get());
    }

    private List<Session> values() {
        return live.values().stream().map(LiveSession::value).toList();
    }

    private Instant now() {
        return clock.instant();
    }

    private <T extends @Nullable Object> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
