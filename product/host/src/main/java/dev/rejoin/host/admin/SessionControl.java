package dev.rejoin.host.admin;

import java.util.List;

/**
 * What commands may ask of a running host. The session table implements it; the admin socket calls
 * it, after it has checked that the caller may.
 *
 * <p>Calls come from several threads at once and return when the thing is done or refused.
 */
public interface SessionControl {
    /** Listeners first, then every session, by id. */
    List<SessionRow> sessions();

    /** Ends the session in an orderly way: its programs are asked to end first. */
    Outcome logoff(int session, Caller by);

    /** Ends the session at once, whatever its programs do. */
    Outcome reset(int session, Caller by);

    /** Detaches the session's connection; the session goes on. */
    Outcome disconnect(int session, Caller by);

    /** Which session the user's next logon gets, and by which rule. */
    WhySession whySession(String user);

    /** Reads accounts and settings again: they changed on disk. */
    Outcome reload(Caller by);
}
