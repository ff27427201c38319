package dev.rejoin.host;

import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.store.StateUnwritableException;

/** Where the table keeps what must outlive the host. Each call returns when the disk has it. */
interface SessionFiles {
    /** A number that no session of this host has had or will have. */
    SessionId nextSession() throws StateUnwritableException;

    void save(Session session) throws StateUnwritableException;

    /** Replaces the session's file by what is left of it. */
    void bury(Tombstone tombstone) throws StateUnwritableException;

    /** Changes a tombstone that stands: its user has read it. */
    void save(Tombstone tombstone) throws StateUnwritableException;
}
