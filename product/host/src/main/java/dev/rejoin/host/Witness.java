package dev.rejoin.host;

import dev.rejoin.cause.Cause;
import dev.rejoin.session.Event;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Peer;
import dev.rejoin.session.SessionId;
import dev.rejoin.store.Journal;
import dev.rejoin.store.StateUnwritableException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Writes the host's journal. A journal that cannot be written stops nobody's session. */
final class Witness {
    private static final System.Logger LOG = System.getLogger(Witness.class.getName());

    private final Journal journal;
    private final InstantSource clock;

    Witness(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void note(EventKind kind, String words) {
        append(Event.of(clock.instant(), kind, words));
    }

    void note(EventKind kind, Peer who, @Nullable SessionId session, String words) {
        append(within(Event.of(clock.instant(), kind, words).by(who), session));
    }

    void note(EventKind kind, Peer who, @Nullable SessionId session, Cause cause) {
        append(within(Event.of(clock.instant(), kind, cause).by(who), session));
    }

    void trouble(StateUnwritableException e) {
        LOG.log(System.Logger.Level.ERROR, e.getMessage());
        append(Event.of(clock.instant(), EventKind.STATE_ERROR, e.reason()));
    }

    private static Event within(Event event, @Nullable SessionId session) {
        return session == null ? event : event.in(session);
    }

    private void append(Event event) {
        try {
            journal.append(event);
        } catch (StateUnwritableException e) {
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
        }
    }
}
