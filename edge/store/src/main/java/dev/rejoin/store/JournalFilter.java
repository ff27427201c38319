package dev.rejoin.store;

import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Event;
import dev.rejoin.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Which events somebody wants to see: those that fit everything that is given. */
public record JournalFilter(
        Optional<String> user,
        Optional<SessionId> session,
        Optional<AttemptId> attempt,
        Optional<Instant> since) {
    public static final JournalFilter ALL =
            new JournalFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public JournalFilter ofUser(String name) {
        return new JournalFilter(Optional.of(name), session, attempt, since);
    }

    public JournalFilter of(SessionId id) {
        return new JournalFilter(user, Optional.of(id), attempt, since);
    }

    public JournalFilter of(AttemptId id) {
        return new JournalFilter(user, session, Optional.of(id), since);
    }

    public JournalFilter from(Instant time) {
        return new JournalFilter(user, session, attempt, Optional.of(time));
    }

    boolean accepts(Event event) {
        return (user.isEmpty() || user.get().equalsIgnoreCase(event.peer().user()))
                && (session.isEmpty() || session.get().equals(event.session()))
                && (attempt.isEmpty() || attempt.get().equals(event.peer().attempt()))
                && (since.isEmpty() || !event.time().isBefore(since.get()));
    }
}
