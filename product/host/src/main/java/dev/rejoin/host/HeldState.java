package dev.rejoin.host;

import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.store.HostState;
import dev.rejoin.store.StateUnwritableException;

/** The state directory that this host holds, as the table's files. */
record HeldState(HostState state) implements SessionFiles {
    @Override
    public SessionId nextSession() throws StateUnwritableException {
        return state.nextSession();
    }

    @Override
    public void save(Session session) throws StateUnwritableException {
        state.save(session);
    }

    @Override
    public void bury(Tombstone tombstone) throws StateUnwritableException {
        state.bury(tombstone);
    }

    @Override
    public void save(Tombstone tombstone) throws StateUnwritableException {
        state.save(tombstone);
    }
}
