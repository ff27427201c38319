package dev.rejoin.session;

import dev.rejoin.cause.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the journal. */
public record Event(
        Instant time,
        EventKind kind,
        Peer peer,
        @Nullable SessionId session,
        @Nullable Cause cause,
        String words) {
    public static Event of(Instant time, EventKind kind, String words) {
        return new Event(time, kind, Peer.NONE, null, null, words);
    }

    /** In the words of its cause. */
    public static Event of(Instant time, EventKind kind, Cause cause) {
        return new Event(time, kind, Peer.NONE, null, cause, cause.meaning());
    }

    public Event by(Peer who) {
        return new Event(time, kind, who, session, cause, words);
    }

    public Event in(SessionId id) {
        return new Event(time, kind, peer, id, cause, words);
    }

    public Event because(Cause why) {
        return new Event(time, kind, peer, session, why, words);
    }
}
