package dev.rejoin.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random lives of a small host: whoever logs on, from wherever, with whatever cookie, gets a
 * session of their own; and nothing ends without a cause.
 */
class ChoiceModelTest {
    private static final int STEPS = 3000;
    private static final List<UserName> USERS =
            List.of("alice", "Alice", "bob", "carol", "dave").stream().map(UserName::of).toList();

    private final Map<Integer, Session> live = new TreeMap<>();
    private final Map<Integer, Tombstone> ended = new TreeMap<>();
    private final Map<UserName, ReconnectCookie> cookies = new HashMap<>();
    private final Set<Integer> everUsed = new HashSet<>();
    private RandomGenerator random = Examples.random(0);
    private ChoicePolicy policy = new ChoicePolicy(true, 0, false);
    private Instant now = Examples.NOON;
    private int next = 1;
    private int joins;
    private int takeovers;
    private int refusals;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneUserHasOneSessionAndNeverSomebodyElses(long seed) {
        random = Examples.random(seed);
        for (int step = 0; step < STEPS; step++) {
            step();
            for (UserName user : USERS) {
                long own = live.values().stream().filter(s -> s.user().equals(user)).count();
                assertTrue(own <= 1, user + " has " + own + " sessions at step " + step);
            }
            everyEndHasACause();
        }
        assertTrue(joins > 100 && takeovers > 20 && ended.size() > 20, "the walk met too little");
    }

    @Test
    void limitsHoldWhateverHappens() {
        random = Examples.random(99);
        policy = new ChoicePolicy(true, 2, false);
        for (int step = 0; step < STEPS; step++) {
            step();
            assertTrue(live.size() <= 2, "step " + step);
        }
        assertTrue(refusals > 20, "the limit was never met");
    }

    @Test
    void severalSessionsStayTheirUsersOwn() {
        random = Examples.random(5);
        policy = new ChoicePolicy(false, 12, false);
        for (int step = 0; step < STEPS; step++) {
            step();
            everyEndHasACause();
        }
        assertTrue(joins > 100, "the walk met too little");
    }

    private void step() {
        now = now.plusSeconds(random.nextInt(1, 4000));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> logOn();
            case 5, 6 -> drop();
            case 7 -> end("alice", CauseId.LOGGED_OFF_BY_USER);
            case 8 -> end("root", CauseId.RESET_BY_ADMINISTRATOR);
            default -> beginToEnd();
        }
    }

    private void logOn() {
        UserName user = USERS.get(random.nextInt(USERS.size()));
        Client client = Examples.client("pc" + random.nextInt(3), "10.0.0." + random.nextInt(3));
        UserName whose = USERS.get(random.nextInt(USERS.size()));
        ReconnectCookie cookie = random.nextBoolean() ? cookies.get(whose) : null;
        Choice choice =
                new Choice(List.copyOf(live.values()), new ArrayList<>(ended.values()), policy);
        Arbitration arbitration = choice.choose(new Logon(user, client, cookie), now);
        check(arbitration, user, cookie);
        switch (arbitration.decision()) {
            case Decision.Join(Session session, Client displaced) -> {
                joins++;
                Session before = live.get(session.id().number());
                assertNotNull(before, "a session that is not there");
                assertEquals(user, session.user());
                assertEquals(before.client(), displaced);
                takeovers += displaced == null ? 0 : 1;
                attach(session, client);
            }
            case Decision.Create create -> {
                assertTrue(everUsed.add(next), "number " + next + " was used before");
                attach(Session.begin(new SessionId(next++), user, client, now), client);
            }
            case Decision.Wait(Session ending) -> {
                assertEquals(user, ending.user());
                assertTrue(ending.state().ending());
            }
            case Decision.Refuse(Cause cause) -> {
                refusals++;
                assertEquals(CauseId.SESSION_LIMIT, cause.id());
                assertTrue(live.size() >= policy.mostSessions());
            }
        }
    }

    private static void check(Arbitration arbitration, UserName user, ReconnectCookie cookie) {
        switch (arbitration.cookie()) {
            case CookieVerdict.None none -> assertNull(cookie);
            case CookieVerdict.Valid(Session session) -> assertEquals(user, session.user());
            case CookieVerdict.OfEnded(Tombstone tombstone) -> assertEquals(user, tombstone.user());
            case CookieVerdict.Refused(Cause cause) ->
                    assertEquals(CauseId.RECONNECT_REFUSED, cause.id());
        }
        arbitration.tell().ifPresent(told -> assertEquals(user, told.user()));
        arbitration
                .tell()
                .ifPresent(told -> assertEquals(CauseId.SESSION_DELETED, told.cause().id()));
    }

    private void attach(Session session, Client client) {
        ReconnectSecret secret = ReconnectSecret.random(random);
        Session attached = session.attached(client, now).with(session.secrets().offer(secret, now));
        if (random.nextInt(4) > 0) {
            cookies.put(
                    session.user(),
                    ReconnectCookie.overTls(session.id().number(), secret.verifier()));
        }
        live.put(session.id().number(), attached);
    }

    private void drop() {
        any(SessionState.ACTIVE)
                .ifPresent(session ->
                        live.put(
                                session.id().number(),
                                session.detached(
                                        Cause.of(CauseId.PEER_CLOSED, "the session"), now)));
    }

    private void beginToEnd() {
        any(SessionState.ACTIVE)
                .ifPresent(session ->
                        live.put(
                                session.id().number(),
                                session.ending(
                                        SessionState.RESET,
                                        Cause.of(CauseId.RESET_BY_ADMINISTRATOR, "root"),
                                        now)));
    }

    private void end(String by, CauseId why) {
        if (live.isEmpty()) {
            return;
        }
        List<Session> all = List.copyOf(live.values());
        Session session = all.get(random.nextInt(all.size()));
        live.remove(session.id().number());
        ended.put(session.id().number(), session.ended(by, Cause.of(why, by), now));
    }

    private Optional<Session> any(SessionState state) {
        List<Session> all = live.values().stream().filter(s -> s.state() == state).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private void everyEndHasACause() {
        for (Session session : live.values()) {
            if (session.state() == SessionState.DISC && session.cause() == null) {
                fail("session " + session.id() + " is disconnected for nothing");
            }
        }
        assertEquals(next - 1, live.size() + ended.size(), "a session is gone without a tombstone");
    }
}
