package dev.rejoin.session;

import static dev.rejoin.session.Examples.ALICE;
import static dev.rejoin.session.Examples.BOB;
import static dev.rejoin.session.Examples.DESK;
import static dev.rejoin.session.Examples.LAPTOP;
import static dev.rejoin.session.Examples.NOON;
import static dev.rejoin.session.Examples.active;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final ChoicePolicy SINGLE = new ChoicePolicy(true, 0, false);
    private static final ChoicePolicy SEVERAL = new ChoicePolicy(false, 0, false);
    private static final Cause DEAD = Cause.of(CauseId.DEAD_LINK, "10s", "silent for 10s");
    private static final Cause RESET = Cause.of(CauseId.RESET_BY_ADMINISTRATOR, "root");
    private static final ReconnectSecret SECRET = ReconnectSecret.random(Examples.random(1));

    private static ReconnectCookie cookie(int session) {
        return ReconnectCookie.overTls(session, SECRET.verifier());
    }

    private static Session disconnected(int number, UserName user, int secondsAgo) {
        return active(number, user, LAPTOP).detached(DEAD, NOON.minusSeconds(secondsAgo));
    }

    private static Session holding(Session session) {
        return session.with(ReconnectSecrets.NONE.offer(SECRET, Examples.NOON).confirm());
    }

    private static Arbitration choose(
            ChoicePolicy policy, List<Session> sessions, List<Tombstone> ended, Logon logon) {
        return new Choice(sessions, ended, policy).choose(logon, NOON);
    }

    private static Arbitration choose(ChoicePolicy policy, List<Session> sessions, Logon logon) {
        return choose(policy, sessions, List.of(), logon);
    }

    private static int joined(Arbitration arbitration) {
        return assertInstanceOf(Decision.Join.class, arbitration.decision())
                .session()
                .id()
                .number();
    }

    @Test
    void theUsersSessionIsJoinedWhateverItsState() {
        Logon logon = new Logon(ALICE, DESK, null);
        Session disc = disconnected(3, ALICE, 5);
        Session init = Session.begin(new SessionId(3), ALICE, LAPTOP, NOON);
        for (Session session : List.of(disc, init, active(3, ALICE, LAPTOP))) {
            Arbitration arbitration = choose(SINGLE, List.of(active(2, BOB, DESK), session), logon);
            assertEquals(3, joined(arbitration), session.state().printed());
            assertEquals(3, arbitration.rule());
            assertEquals(
                    List.of(new Candidate(session.id(), session.state(), true)),
                    arbitration.candidates());
        }
    }

    @Test
    void theClientThatHasToGiveWayIsNamed() {
        Arbitration over =
                choose(SINGLE, List.of(active(3, ALICE, LAPTOP)), new Logon(ALICE, DESK, null));
        assertEquals(new Decision.Join(active(3, ALICE, LAPTOP), LAPTOP), over.decision());
        Arbitration back =
                choose(SINGLE, List.of(disconnected(3, ALICE, 1)), new Logon(ALICE, DESK, null));
        assertEquals(null, assertInstanceOf(Decision.Join.class, back.decision()).displaced());
    }

    @Test
    void anEndingSessionIsWaitedForRatherThanDoubled() {
        Session ending = active(3, ALICE, LAPTOP).ending(SessionState.RESET, RESET, NOON);
        Arbitration arbitration = choose(SINGLE, List.of(ending), new Logon(ALICE, DESK, null));
        assertEquals(new Decision.Wait(ending), arbitration.decision());
        // With a living one beside it, nobody waits.
        List<Session> both = List.of(ending, disconnected(2, ALICE, 9));
        assertEquals(2, joined(choose(SINGLE, both, new Logon(ALICE, DESK, null))));
    }

    @Test
    void ofSeveralLeftOverTheOneInUseIsJoined() {
        List<Session> sessions =
                List.of(
                        disconnected(1, ALICE, 1),
                        active(2, ALICE, LAPTOP),
                        disconnected(3, ALICE, 0));
        assertEquals(2, joined(choose(SINGLE, sessions, new Logon(ALICE, DESK, null))));
    }

    @Test
    void withSeveralSessionsAllowedTheLastDisconnectedIsJoined() {
        List<Session> sessions =
                List.of(
                        disconnected(1, ALICE, 60),
                        disconnected(2, ALICE, 5),
                        active(4, ALICE, LAPTOP),
                        disconnected(5, BOB, 1));
        Arbitration arbitration = choose(SEVERAL, sessions, new Logon(ALICE, DESK, null));
        assertEquals(2, joined(arbitration));
        assertEquals(4, arbitration.rule());
    }

    @Test
    void withSeveralSessionsAllowedOnlyTheSameMachineTakesAnAttachedOne() {
        List<Session> sessions = List.of(active(4, ALICE, LAPTOP));
        assertEquals(4, joined(choose(SEVERAL, sessions, new Logon(ALICE, LAPTOP, null))));
        assertEquals(
                new Decision.Create(),
                choose(SEVERAL, sessions, new Logon(ALICE, DESK, null)).decision());
    }

    @Test
    void aNewSessionNeedsRoomAndNoDrain() {
        Logon logon = new Logon(ALICE, DESK, null);
        List<Session> two = List.of(active(1, BOB, DESK), disconnected(2, UserName.of("eve"), 1));
        assertEquals(new Decision.Create(), choose(SINGLE, two, logon).decision());
        assertEquals(5, choose(SINGLE, two, logon).rule());
        assertEquals(
                new Decision.Refuse(Cause.of(CauseId.SESSION_LIMIT, "2")),
                choose(new ChoicePolicy(true, 2, false), two, logon).decision());
        assertEquals(
                new Decision.Refuse(Cause.of(CauseId.DRAIN)),
                choose(new ChoicePolicy(true, 0, true), two, logon).decision());
        // Neither keeps anybody from a session that is there.
        Logon bob = new Logon(BOB, LAPTOP, null);
        assertEquals(1, joined(choose(new ChoicePolicy(true, 1, true), two, bob)));
    }

    @Test
    void aCookieOfTheUsersOwnSessionLeadsBackToIt() {
        List<Session> sessions =
                List.of(holding(disconnected(1, ALICE, 60)), active(2, ALICE, LAPTOP));
        Arbitration arbitration = choose(SEVERAL, sessions, new Logon(ALICE, LAPTOP, cookie(1)));
        assertEquals(1, joined(arbitration));
        assertEquals(1, arbitration.rule());
    }

    @Test
    void somebodyElsesCookieIsRefusedAndTheUserGetsTheirOwn() {
        List<Session> sessions =
                List.of(holding(disconnected(1, BOB, 60)), disconnected(2, ALICE, 60));
        Arbitration arbitration = choose(SINGLE, sessions, new Logon(ALICE, LAPTOP, cookie(1)));
        assertEquals(2, joined(arbitration));
        assertEquals(
                new CookieVerdict.Refused(
                        Cause.of(CauseId.RECONNECT_REFUSED, "1", "it belongs to another user")),
                arbitration.cookie());
    }

    @Test
    void aWrongCookieIsRefused() {
        List<Session> sessions = List.of(disconnected(1, ALICE, 60));
        for (ReconnectCookie cookie : List.of(cookie(1), cookie(99), cookie(-1), cookie(0))) {
            Arbitration arbitration = choose(SINGLE, sessions, new Logon(ALICE, LAPTOP, cookie));
            assertInstanceOf(CookieVerdict.Refused.class, arbitration.cookie());
            assertEquals(1, joined(arbitration));
            assertEquals(3, arbitration.rule());
        }
    }

    @Test
    void theCookieOfAnEndedSessionTellsWhoEndedIt() {
        Tombstone tombstone = holding(active(1, ALICE, LAPTOP)).ended("root", RESET, NOON);
        Logon logon = new Logon(ALICE, LAPTOP, cookie(1));
        Arbitration arbitration = choose(SINGLE, List.of(), List.of(tombstone), logon);
        assertEquals(new Decision.Create(), arbitration.decision());
        assertEquals(2, arbitration.rule());
        assertEquals(Optional.of(tombstone), arbitration.tell());
        // Also where the user has another session by now, and for the cookie's day only.
        List<Session> other = List.of(disconnected(2, ALICE, 1));
        assertEquals(
                Optional.of(tombstone), choose(SINGLE, other, List.of(tombstone), logon).tell());
        Arbitration late =
                new Choice(List.of(), List.of(tombstone), SINGLE)
                        .choose(logon, NOON.plus(Duration.ofHours(25)));
        assertInstanceOf(CookieVerdict.Refused.class, late.cookie());
    }

    @Test
    void somebodyElsesEndedSessionIsNotSpokenOf() {
        Tombstone tombstone = holding(active(1, BOB, LAPTOP)).ended("root", RESET, NOON);
        Arbitration arbitration =
                choose(SINGLE, List.of(), List.of(tombstone), new Logon(ALICE, LAPTOP, cookie(1)));
        assertEquals(
                new CookieVerdict.Refused(
                        Cause.of(CauseId.RECONNECT_REFUSED, "1", "there is no such session")),
                arbitration.cookie());
        assertEquals(Optional.empty(), arbitration.tell());
    }

    @Test
    void theUserIsToldOnceHowTheLastSessionEnded() {
        Logon logon = new Logon(ALICE, LAPTOP, null);
        Tombstone old = active(1, ALICE, LAPTOP).ended("root", RESET, NOON.minusSeconds(90));
        Tombstone last =
                active(2, ALICE, LAPTOP)
                        .ended("root", Cause.of(CauseId.HOST_REBOOTED), NOON.minusSeconds(9));
        List<Tombstone> both = List.of(old, last);
        assertEquals(Optional.of(last), choose(SINGLE, List.of(), both, logon).tell());
        List<Tombstone> told = List.of(old, last.afterTelling());
        assertEquals(Optional.empty(), choose(SINGLE, List.of(), told, logon).tell());
        Tombstone own =
                active(3, ALICE, LAPTOP)
                        .ended("alice", Cause.of(CauseId.LOGGED_OFF_BY_USER, "alice"), NOON);
        List<Tombstone> ownLast = List.of(old, last, own);
        assertEquals(Optional.empty(), choose(SINGLE, List.of(), ownLast, logon).tell());
    }

    @Test
    void aCookieCanStandForThePasswordOfItsOwnSessionOnly() {
        Choice choice = new Choice(List.of(holding(disconnected(1, BOB, 60))), List.of(), SINGLE);
        assertInstanceOf(CookieVerdict.Valid.class, choice.judge(cookie(1), null, NOON));
        assertInstanceOf(CookieVerdict.Refused.class, choice.judge(cookie(2), null, NOON));
        assertInstanceOf(CookieVerdict.None.class, choice.judge(null, null, NOON));
    }

    @Test
    void aCookieOfAnEndingSessionJoinsNothing() {
        Session ending = holding(active(1, ALICE, LAPTOP)).ending(SessionState.DOWN, RESET, NOON);
        Arbitration arbitration =
                choose(SINGLE, List.of(ending), new Logon(ALICE, LAPTOP, cookie(1)));
        assertInstanceOf(Decision.Wait.class, arbitration.decision());
        assertTrue(arbitration.candidates().stream().noneMatch(Candidate::chosen));
    }
}
