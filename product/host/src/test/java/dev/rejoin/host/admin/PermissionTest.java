package dev.rejoin.host.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rejoin.session.SessionId;
import dev.rejoin.session.UserName;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionTest {
    private static final SessionId OF_ALICE = new SessionId(3);
    private static final SessionId OF_BOB = new SessionId(4);
    private static final SessionId OF_NOBODY = new SessionId(5);

    private final FixedSessions control = new FixedSessions();
    private final Permission root = new Permission(control, new Caller("root", true));
    private final Permission alice = new Permission(control, new Caller("alice", false));
    private final Permission stranger = new Permission(control, new Caller("", false));

    @Test
    void administratorsSeeEverything() {
        assertEquals(
                List.of(FixedSessions.ALICE, FixedSessions.BOB, FixedSessions.LISTENER),
                root.answer(new Request.Sessions()).sessions());
    }

    @Test
    void peopleSeeTheirOwnSessionsOnly() {
        assertEquals(List.of(FixedSessions.ALICE), alice.answer(new Request.Sessions()).sessions());
    }

    @Test
    void aCallerWithoutANameOwnsNothing() {
        assertEquals(List.of(), stranger.answer(new Request.Sessions()).sessions());
    }

    @Test
    void peopleEndTheirOwnSessions() {
        assertEquals(0, alice.answer(new Request.Logoff(OF_ALICE)).outcome().exit());
        assertEquals(0, alice.answer(new Request.Reset(OF_ALICE)).outcome().exit());
        assertEquals(0, alice.answer(new Request.Disconnect(OF_ALICE)).outcome().exit());
        assertEquals(
                List.of("logoff 3 by alice", "reset 3 by alice", "disconnect 3 by alice"),
                control.told);
    }

    @Test
    void othersAndMissingSessionsLookTheSameToThoseWhoMayNotKnow() {
        Outcome other = alice.answer(new Request.Logoff(OF_BOB)).outcome();
        Outcome missing = alice.answer(new Request.Logoff(OF_NOBODY)).outcome();

        assertEquals(3, other.exit());
        assertEquals(other.words().replace('4', '5'), missing.words());
        assertEquals(List.of(), control.told);
    }

    @Test
    void anAdministratorIsToldThatASessionIsMissing() {
        assertEquals(
                Outcome.notSo("there is no session 5"),
                root.answer(new Request.Reset(OF_NOBODY)).outcome());
    }

    @Test
    void peopleAskAboutThemselvesOnly() {
        assertEquals(0, alice.answer(new Request.Why(UserName.of("Alice"))).outcome().exit());
        Answer refused = alice.answer(new Request.Why(UserName.of("bob")));
        assertEquals(3, refused.outcome().exit());
        assertNull(refused.why());
    }

    @Test
    void onlyAdministratorsReload() {
        assertEquals(3, alice.answer(new Request.Reload()).outcome().exit());
        assertEquals(0, root.answer(new Request.Reload()).outcome().exit());
        assertEquals(List.of("reload by root"), control.told);
    }
}
