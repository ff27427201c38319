package dev.rejoin.host;

import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.store.AtomicFile;
import dev.rejoin.store.StateUnwritableException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A disk in memory that can be full. */
final class TestFiles implements SessionFiles {
    final Map<SessionId, Session> sessions = new HashMap<>();
    final Map<SessionId, Tombstone> tombstones = new HashMap<>();
    boolean full;
    boolean everFull;
    private int last;

    @Override
    public SessionId nextSession() throws StateUnwritableException {
        requireRoom();
        return new SessionId(++last);
    }

    @Override
    public void save(Session session) throws StateUnwritableException {
        requireRoom();
        sessions.put(session.id(), session);
    }

    @Override
    public void bury(Tombstone tombstone) throws StateUnwritableException {
        save(tombstone);
        sessions.remove(tombstone.id());
    }

    @Override
    public void save(Tombstone tombstone) throws StateUnwritableException {
        requireRoom();
        tombstones.put(tombstone.id(), tombstone);
    }

    /** The kernel's own file system takes no files of ours. */
    private void requireRoom() throws StateUnwritableException {
        if (full) {
            everFull = true;
            AtomicFile.write(Path.of("/proc/session.json"), new byte[0]);
        }
    }
}
