package dev.rejoin.session;

import dev.rejoin.cause.Cause;
import org.jspecify.annotations.Nullable;

/** What a logon gets. */
public sealed interface Decision {
    /**
     * A session that is there.
     *
     * @param displaced the client that is attached now and has to give way
     */
    record Join(Session session, @Nullable Client displaced) implements Decision {}

    /** The user's session is just ending: wait for its end, then choose again. */
    record Wait(Session ending) implements Decision {}

    record Create() implements Decision {}

    record Refuse(Cause cause) implements Decision {}
}
