package dev.rejoin.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Catalogue;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.cause.Entry;
import dev.rejoin.cause.Space;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final Cause DEAD = Cause.of(CauseId.DEAD_LINK, "10s", "silent for 10s");

    @Test
    void attemptIdsAreEasyToReadOutAndToType() {
        RandomGenerator random = Examples.random(7);
        for (int i = 0; i < 1000; i++) {
            AttemptId id = AttemptId.random(random);
            assertTrue(id.text().matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}"), id.text());
            assertEquals(Optional.of(id), AttemptId.typed(" " + id.text().toLowerCase() + "\n"));
        }
        for (String bad : List.of("", "R7KX2F", "R7KX-2", "R7KX-2FF", "R7KI-2F", "R7KXX2F")) {
            assertTrue(AttemptId.typed(bad).isEmpty(), bad);
            assertThrows(IllegalArgumentException.class, () -> new AttemptId(bad));
        }
    }

    @Test
    void bindsAreReadAsTheyArePrinted() {
        for (String text : List.of("127.0.0.1:3389", "[::1]:3390", "*:0", "host:65535")) {
            assertEquals(text, Bind.of(text).orElseThrow().toString());
        }
        for (String bad : List.of("", ":1", "3389", "a:", "a:65536", "::1:3389", "[]:1", "a:-1")) {
            assertTrue(Bind.of(bad).isEmpty(), bad);
        }
    }

    @Test
    void statesArePrintedAsWindowsPrintsThem() {
        for (SessionState state : SessionState.values()) {
            assertEquals(Optional.of(state), SessionState.of(state.printed()));
        }
        assertEquals("Disc", SessionState.DISC.printed());
        assertTrue(SessionState.DOWN.ending() && SessionState.RESET.ending());
        assertFalse(SessionState.DISC.ending());
    }

    @Test
    void aGeometryIsLegalOrNearest() {
        assertEquals(new Geometry(200, 8192), Geometry.near(-5, 1_000_000));
        assertThrows(IllegalArgumentException.class, () -> new Geometry(199, 600));
        assertEquals("1024x768", new Geometry(1024, 768).toString());
    }

    @Test
    void aSessionGoesThroughItsLife() {
        Session session = Examples.active(3, Examples.ALICE, Examples.LAPTOP);
        assertEquals(SessionState.ACTIVE, session.state());
        Session left = session.detached(DEAD, Examples.NOON.plusSeconds(5));
        assertEquals(SessionState.DISC, left.state());
        assertEquals(null, left.client());
        assertEquals(DEAD, left.cause());
        assertEquals(Examples.NOON.plusSeconds(5), left.since());
        Session back = left.attached(Examples.DESK, Examples.NOON.plusSeconds(9));
        assertEquals(Examples.DESK, back.client());
        assertEquals(session.id(), back.id());
        Session ending =
                back.ending(
                        SessionState.RESET,
                        Cause.of(CauseId.RESET_BY_ADMINISTRATOR, "root"),
                        Examples.NOON);
        assertEquals(SessionState.RESET, ending.detached(DEAD, Examples.NOON).state());
        assertThrows(
                IllegalArgumentException.class,
                () -> back.ending(SessionState.DISC, DEAD, Examples.NOON));
    }

    @Test
    void aTombstoneIsNewsOnceAndNeverAfterTheUsersOwnLogoff() {
        Session session = Examples.active(3, Examples.ALICE, Examples.LAPTOP);
        Cause reset = Cause.of(CauseId.RESET_BY_ADMINISTRATOR, "root");
        Tombstone tombstone = session.ended("root", reset, Examples.NOON);
        assertTrue(tombstone.isNews());
        assertFalse(tombstone.afterTelling().isNews());
        Cause own = Cause.of(CauseId.LOGGED_OFF_BY_USER, "alice");
        assertFalse(session.ended("alice", own, Examples.NOON).isNews());
        assertEquals(
                "Session 3 is gone: root ended it at 2026-11-20T12:00:00Z. root reset this session:"
                        + " its programs were ended at once.",
                tombstone.cause().meaning());
    }

    @Test
    void aTombstoneKnowsItsCookieForADayAndLastsThirty() {
        ReconnectSecret secret = ReconnectSecret.random(Examples.random(1));
        Session session =
                Examples.active(3, Examples.ALICE, Examples.LAPTOP)
                        .with(ReconnectSecrets.NONE.offer(secret, Examples.NOON));
        Tombstone tombstone = session.ended("root", Cause.of(CauseId.HOST_REBOOTED), Examples.NOON);
        ReconnectCookie cookie = ReconnectCookie.overTls(3, secret.verifier());
        assertTrue(tombstone.recognises(cookie, Examples.NOON.plus(Duration.ofHours(23))));
        assertFalse(tombstone.recognises(cookie, Examples.NOON.plus(Duration.ofHours(24))));
        assertFalse(tombstone.withoutSecrets().recognises(cookie, Examples.NOON));
        assertFalse(tombstone.isOutdated(Examples.NOON.plus(Duration.ofDays(30))));
        assertTrue(tombstone.isOutdated(Examples.NOON.plus(Duration.ofDays(31))));
    }

    @Test
    void everyEventNumberOfACauseIsAnEvent() {
        for (Entry entry : Catalogue.shipped().entries()) {
            for (int number : entry.numbers(Space.EVENT)) {
                assertTrue(EventKind.of(number).isPresent(), entry.id() + " says " + number);
            }
        }
        assertEquals(
                EventKind.values().length,
                Arrays.stream(EventKind.values()).map(EventKind::number).distinct().count());
    }

    @Test
    void anEventSaysWhatItIsTold() {
        Peer peer =
                Peer.of(new AttemptId("R7KX-2F"), "10.0.0.5")
                        .withUser("alice")
                        .withClient("laptop", 19041)
                        .withCredSspVersion(6);
        Event event =
                Event.of(Examples.NOON, EventKind.SESSION_DISCONNECTED, DEAD)
                        .by(peer)
                        .in(new SessionId(3));
        assertEquals(DEAD.meaning(), event.words());
        assertEquals(new Peer(peer.attempt(), "10.0.0.5", "alice", "laptop", 19041, 6), peer);
        assertEquals(new SessionId(3), event.session());
        assertEquals(peer, event.peer());
    }

    @Test
    void theDefaultsAreThoseOfTheDocument() {
        Settings settings = Settings.byDefault();
        assertEquals(
                List.of("rdp-tcp (default)", "127.0.0.1:3389 (default)", "true (default)"),
                List.of(
                        settings.listeners().getFirst().name().toString(),
                        settings.listeners().getFirst().bind().toString(),
                        settings.listeners().getFirst().networkLevelAuthentication().toString()));
        assertEquals(Duration.ofSeconds(15), settings.handshakeLimit().value());
        assertEquals(Optional.of(Duration.ofSeconds(10)), settings.keepAlive().value());
        assertEquals(new ChoicePolicy(true, 0, false), settings.choice(false));
        assertTrue(settings.choice(true).drain());
    }
}
