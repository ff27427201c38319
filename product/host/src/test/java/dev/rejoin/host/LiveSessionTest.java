package dev.rejoin.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Client;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.session.UserName;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LiveSessionTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Cause EXITED = Cause.of(CauseId.DESKTOP_EXITED, "terminal", "signal 9");
    private static final Client CLIENT =
            new Client(
                    "pc",
                    "10.0.0.5",
                    1,
                    new Geometry(800, 600),
                    32,
                    0x409,
                    "rdp-tcp",
                    new AttemptId("R7KX-2F"));

    private final LiveSession session =
            new LiveSession(Session.begin(new SessionId(7), UserName.of("alice"), CLIENT, NOON));

    @Test
    void anEndThatNobodyOrderedIsTheDesktopsOwn() {
        Tombstone tombstone = session.tombstone("terminal", EXITED, NOON);
        assertEquals("terminal", tombstone.by());
        assertEquals(EXITED, tombstone.why());
    }

    @Test
    void whoOrderedTheEndIsNamedAndNotHowItsProgramsTookIt() {
        Cause order = Cause.of(CauseId.RESET_BY_ADMINISTRATOR, "bob");
        session.ordered("bob", order);
        session.value(session.value().detached(Cause.of(CauseId.PEER_CLOSED, "session"), NOON));
        Tombstone tombstone = session.tombstone("terminal", EXITED, NOON.plusSeconds(1));
        assertEquals("bob", tombstone.by());
        assertEquals(order, tombstone.why());
        assertEquals(NOON.plusSeconds(1), tombstone.ended());
    }

    @Test
    void nobodyLooksAtItAndNothingRunsAtFirst() {
        assertEquals(new SessionId(7), session.id());
        assertNull(session.attached());
        assertNull(session.desktop());
    }
}
