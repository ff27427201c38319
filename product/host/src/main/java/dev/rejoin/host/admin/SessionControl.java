package dev.rejoin.host.admin;

import dev.rejoin.session.SessionId;
import dev.rejoin.session.UserName;
import java.util.List;

/**
 * What commands may ask of a host. The session table of a running host implements it, and so do the
 * files of a host that is down.
 *
 * <p>Calls come from several threads at once and return when the thing is done or refused. Whether
 * the caller may is already decided; {@code by} is for the journal and the tombstone.
 */
public interface SessionControl {
    /** Listeners and sessions, by id. */
    List<SessionRow> sessions();

    /** Ends the session in an orderly way: its programs are asked to end first. */
    Outcome logoff(SessionId session, Caller by);

    /** Ends the session at once, whatever its programs do. */
    Outcome reset(SessionId session, Caller by);

    /** Detaches the session's connection; the session goes on. */
    Outcome disconnect(SessionId session, Caller by);

    /** Which session the user's next logon gets, and by which rule. */
    WhySession whySession(UserName user);

    /** Reads accounts and settings again: they changed on disk. */
    Outcome reload(Caller by);
}
