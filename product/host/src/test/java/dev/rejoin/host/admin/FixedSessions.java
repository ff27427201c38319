package dev.rejoin.host.admin;

import dev.rejoin.session.SessionId;
import dev.rejoin.session.UserName;
import java.util.ArrayList;
import java.util.List;

/**
 * A host with a listener, a session of Alice (3) and one of Bob (4), that notes what it is told.
 */
final class FixedSessions implements SessionControl {
    static final SessionRow LISTENER = SessionRow.listener(0, "rdp-tcp", "127.0.0.1:3389");
    static final SessionRow ALICE = row(3, "Alice", "alice", "Active");
    static final SessionRow BOB = row(4, "bob", "bob", "Disc");

    final List<String> told = new ArrayList<>();

    private static SessionRow row(int id, String user, String unixUser, String state) {
        boolean active = state.equals("Active");
        return new SessionRow(
                id,
                active ? "rdp-tcp#" + id : "",
                user,
                unixUser,
                state,
                active ? "rdpwd" : "",
                active ? "LAPTOP" : "",
                active ? "10.0.0.5" : "",
                61L,
                active ? (Long) 2L : null,
                active ? (Long) 14L : null,
                active ? "" : "dead-link",
                active ? "" : "The link was dead for 10 s.");
    }

    @Override
    public List<SessionRow> sessions() {
        return List.of(ALICE, BOB, LISTENER);
    }

    @Override
    public Outcome logoff(SessionId session, Caller by) {
        return tell("logoff " + session + " by " + by);
    }

    @Override
    public Outcome reset(SessionId session, Caller by) {
        return tell("reset " + session + " by " + by);
    }

    @Override
    public Outcome disconnect(SessionId session, Caller by) {
        return tell("disconnect " + session + " by " + by);
    }

    @Override
    public WhySession whySession(UserName user) {
        return new WhySession(
                user.spelling(),
                3,
                3,
                "because",
                List.of(new WhySession.Candidate(3, "Active", true)));
    }

    @Override
    public Outcome reload(Caller by) {
        return tell("reload by " + by);
    }

    private synchronized Outcome tell(String what) {
        told.add(what);
        return Outcome.done(what);
    }
}
