package dev.rejoin.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.session.Activity;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.ChoicePolicy;
import dev.rejoin.session.Client;
import dev.rejoin.session.CookieVerdict;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Logon;
import dev.rejoin.session.ReconnectCookie;
import dev.rejoin.session.ReconnectSecret;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.SessionState;
import dev.rejoin.session.Tombstone;
import dev.rejoin.session.UserName;
import dev.rejoin.store.StateUnwritableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class SessionTableTest {
    private static final Cause GONE = Cause.of(CauseId.PEER_CLOSED, "session");
    private static final Cause EXITED = Cause.of(CauseId.DESKTOP_EXITED, "terminal", "signal 9");
    private static final UserName ALICE = UserName.of("alice");

    private final TestFiles files = new TestFiles();
    private final List<StateUnwritableException> troubles = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final SessionTable table =
            new SessionTable(
                    files, () -> new ChoicePolicy(true, 0, false), () -> now, troubles::add);

    /** A connection that keeps what it is told. */
    private static final class Guest implements Attachment {
        final UserName user;
        final List<Cause> ends = new ArrayList<>();
        final List<Tombstone> overs = new ArrayList<>();

        Guest(UserName user) {
            this.user = user;
        }

        @Override
        public Client client() {
            return new Client(
                    "pc",
                    "10.0.0.5",
                    1,
                    new Geometry(800, 600),
                    32,
                    0x409,
                    "rdp-tcp",
                    new AttemptId("R7KX-2F"));
        }

        @Override
        public Activity activity() {
            return new Activity(Instant.EPOCH, null);
        }

        @Override
        public void end(Cause cause) {
            ends.add(cause);
        }

        @Override
        public void show(DesktopLink desktop) {
            throw new AssertionError("there is no desktop");
        }

        @Override
        public void over(Tombstone tombstone, List<String> lastWords) {
            overs.add(tombstone);
        }
    }

    private TableAnswer admit(Guest guest) throws InterruptedException {
        return table.admit(new Logon(guest.user, guest.client(), null), guest);
    }

    private SessionId begin(Guest guest) throws InterruptedException {
        return assertInstanceOf(TableAnswer.Created.class, admit(guest)).session();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aWholeLifeOfTheTableKeepsItsPromises(long seed) throws InterruptedException {
        Random random = new Random(seed);
        Map<SessionId, Guest> attached = new TreeMap<>();
        Set<Guest> displaced = new HashSet<>();
        for (int step = 0; step < 600; step++) {
            now = now.plusSeconds(1);
            files.full = random.nextInt(10) == 0;
            UserName user = UserName.of("user" + random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    Guest guest = new Guest(user);
                    SessionId got =
                            switch (admit(guest)) {
                                case TableAnswer.Created created -> created.session();
                                case TableAnswer.Joined joined -> joined.session();
                                case TableAnswer.Refused refused -> {
                                    assertTrue(files.full, refused.cause().meaning());
                                    yield null;
                                }
                            };
                    if (got != null) {
                        Guest before = attached.put(got, guest);
                        if (before != null) {
                            displaced.add(before);
                            assertEquals(CauseId.TAKEN_OVER, before.ends.getFirst().id());
                        }
                    }
                }
                case 2 ->
                        attached.entrySet().stream()
                                .skip(random.nextInt(attached.size() + 1))
                                .findFirst()
                                .ifPresent(one -> {
                                    assertTrue(table.leave(one.getKey(), one.getValue(), GONE));
                                    attached.remove(one.getKey());
                                });
                default -> {
                    List<Session> all = table.sessions();
                    if (!all.isEmpty()) {
                        SessionId id = all.get(random.nextInt(all.size())).id();
                        assertTrue(table.ended(id, "terminal", EXITED, List.of()).isPresent());
                        assertTrue(table.ended(id, "terminal", EXITED, List.of()).isEmpty());
                        Guest there = attached.remove(id);
                        if (there != null) {
                            assertEquals(1, there.overs.size());
                        }
                    }
                }
            }
            holds(attached, displaced);
        }
    }

    private void holds(Map<SessionId, Guest> attached, Set<Guest> displaced) {
        Set<UserName> users = new HashSet<>();
        for (Session session : table.sessions()) {
            assertTrue(users.add(session.user()), "two sessions of " + session.user());
            Guest guest = attached.get(session.id());
            assertEquals(guest != null, session.client() != null, session.toString());
            if (guest != null) {
                assertEquals(session.user(), guest.user, "somebody else's session");
                assertTrue(guest.ends.isEmpty());
            }
            if (!files.full) {
                assertTrue(files.sessions.containsKey(session.id()) || files.everFull);
            }
        }
        displaced.forEach(guest -> assertEquals(1, guest.ends.size(), "told once"));
    }

    @Test
    void aFullDiskMakesNoSessionAndEndsNone() throws InterruptedException {
        Guest first = new Guest(ALICE);
        SessionId id = begin(first);
        files.full = true;
        assertInstanceOf(TableAnswer.Refused.class, admit(new Guest(UserName.of("bob"))));
        assertEquals(1, table.sessions().size());
        assertEquals(
                id, assertInstanceOf(TableAnswer.Joined.class, admit(new Guest(ALICE))).session());
        assertFalse(troubles.isEmpty());
    }

    @Test
    void whatIsToldIsOnDiskBefore() throws InterruptedException {
        Guest guest = new Guest(ALICE);
        SessionId id = begin(guest);
        assertTrue(files.sessions.containsKey(id));
        ReconnectSecret secret = ReconnectSecret.random(new Random(1));
        assertTrue(table.offer(id, guest, secret));
        assertEquals(secret, files.sessions.get(id).secrets().offered());
        table.ended(id, "terminal", EXITED, List.of());
        assertEquals(EXITED, files.tombstones.get(id).why());
        table.told(id);
        assertTrue(files.tombstones.get(id).told());
    }

    @Test
    void whoWasEndingItIsWhyEvenWhenTheClientLeavesMeanwhile() throws InterruptedException {
        Guest guest = new Guest(ALICE);
        SessionId id = begin(guest);
        Cause order = Cause.of(CauseId.RESET_BY_ADMINISTRATOR, "root");
        assertTrue(table.ending(id, SessionState.RESET, "root", order).isPresent());
        assertTrue(table.ending(id, SessionState.DOWN, "bob", order).isEmpty(), "once");
        assertTrue(table.leave(id, guest, GONE));
        Tombstone left = table.ended(id, "terminal", EXITED, List.of()).orElseThrow();
        assertEquals(order, left.why());
        assertEquals("root", left.by());
        assertTrue(guest.overs.isEmpty(), "it had gone");
    }

    @Test
    void aDisplacedConnectionCanDoNothingToTheSession() throws InterruptedException {
        Guest old = new Guest(ALICE);
        SessionId id = begin(old);
        Guest next = new Guest(ALICE);
        admit(next);
        assertFalse(table.leave(id, old, GONE));
        assertFalse(table.offer(id, old, ReconnectSecret.random(new Random(1))));
        assertFalse(table.confirm(id, old));
        assertFalse(table.resized(id, old, new Geometry(300, 300)));
        assertEquals(SessionState.ACTIVE, table.sessions().getFirst().state());
    }

    @Test
    void aLogonWaitsForTheEndOfTheLastSession() throws Exception {
        Guest first = new Guest(ALICE);
        SessionId id = begin(first);
        table.ending(id, SessionState.DOWN, "root", GONE);
        FutureTask<TableAnswer> logon = new FutureTask<>(() -> admit(new Guest(ALICE)));
        Thread waiting = Thread.ofVirtual().start(logon);
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        table.ended(id, "terminal", EXITED, List.of());
        TableAnswer.Created created = assertInstanceOf(TableAnswer.Created.class, logon.get());
        assertFalse(created.session().equals(id));
        assertEquals(id, created.arbitration().tell().orElseThrow().id());
    }

    @Test
    void aCookieDiesWithThePasswordItStoodFor() throws InterruptedException {
        Guest guest = new Guest(ALICE);
        SessionId id = begin(guest);
        ReconnectSecret secret = ReconnectSecret.random(new Random(1));
        table.offer(id, guest, secret);
        ReconnectCookie cookie = ReconnectCookie.overTls(id.number(), secret.verifier());
        table.passwordSet(UserName.of("bob"), now.plusSeconds(1));
        table.passwordSet(ALICE, now.minus(Duration.ofDays(1)));
        assertInstanceOf(CookieVerdict.Valid.class, table.judge(cookie, ALICE));
        assertInstanceOf(CookieVerdict.Refused.class, table.judge(cookie, UserName.of("bob")));
        table.passwordSet(ALICE, now.plusSeconds(1));
        assertInstanceOf(CookieVerdict.Refused.class, table.judge(cookie, ALICE));
        assertTrue(files.sessions.get(id).secrets().isEmpty(), "on disk, too");
    }

    @Test
    void aClosedTableTakesNobodyAndTouchesNothing() throws InterruptedException {
        Guest guest = new Guest(ALICE);
        SessionId id = begin(guest);
        Session before = files.sessions.get(id);
        table.close();
        assertTrue(table.ended(id, "terminal", EXITED, List.of()).isEmpty());
        table.leave(id, guest, GONE);
        assertEquals(before, files.sessions.get(id));
        TableAnswer.Refused refused =
                assertInstanceOf(TableAnswer.Refused.class, admit(new Guest(UserName.of("bob"))));
        assertEquals(CauseId.HOST_STOPPED, refused.cause().id());
    }
}
