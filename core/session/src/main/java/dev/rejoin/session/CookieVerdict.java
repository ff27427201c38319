package dev.rejoin.session;

import dev.rejoin.cause.Cause;

/** What a reconnect cookie is worth. */
public sealed interface CookieVerdict {
    record None() implements CookieVerdict {}

    /** The session it is good for, with its secrets as they stand after the use. */
    record Valid(Session session) implements CookieVerdict {}

    record OfEnded(Tombstone tombstone) implements CookieVerdict {}

    /** Wrong, or somebody else's: to be journalled and counted. */
    record Refused(Cause cause) implements CookieVerdict {}
}
