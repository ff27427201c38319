package dev.rejoin.session;

import dev.rejoin.cause.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user's session, as it stands at one moment: a value; each change gives a new one.
 *
 * @param since when it came into its state
 * @param cause why its connection last ended
 * @param client who looks at it; null when nobody does
 * @param desktop null until its process runs
 */
public record Session(
        SessionId id,
        UserName user,
        Instant created,
        SessionState state,
        Instant since,
        @Nullable Cause cause,
        Geometry geometry,
        @Nullable Client client,
        @Nullable DesktopProcess desktop,
        ReconnectSecrets secrets,
        Activity activity) {

    public Session {
        if (state == SessionState.ACTIVE && client == null) {
            throw new IllegalArgumentException("session " + id + " is Active without a client");
        }
        if (state == SessionState.DISC && client != null) {
            throw new IllegalArgumentException("session " + id + " is Disc with a client");
        }
    }

    /** A session whose desktop is still to be started for {@code client}. */
    public static Session begin(SessionId id, UserName user, Client client, Instant now) {
        return new Session(
                id,
                user,
                now,
                SessionState.INIT,
                now,
                null,
                client.geometry(),
                client,
                null,
                ReconnectSecrets.NONE,
                new Activity(now, null));
    }

    public Session started(DesktopProcess process) {
        return new Session(
                id, user, created, state, since, cause, geometry, client, process, secrets,
                activity);
    }

    public Session attached(Client by, Instant now) {
        return new Session(
                id,
                user,
                created,
                SessionState.ACTIVE,
                now,
                cause,
                by.geometry(),
                by,
                desktop,
                secrets,
                new Activity(now, null));
    }

    /** Nobody looks at it any more, and why. A session that is ending stays so. */
    public Session detached(Cause why, Instant now) {
        SessionState next = state.ending() ? state : SessionState.DISC;
        return new Session(
                id,
                user,
                created,
                next,
                now,
                why,
                geometry,
                null,
                desktop,
                secrets,
                activity.detached());
    }

    /** On its way out: {@code RESET} or {@code DOWN}. */
    public Session ending(SessionState how, Cause why, Instant now) {
        if (!how.ending()) {
            throw new IllegalArgumentException(how.printed() + " does not end a session");
        }
        return new Session(
                id, user, created, how, now, why, geometry, client, desktop, secrets, activity);
    }

    public Session resized(Geometry size) {
        return new Session(
                id, user, created, state, since, cause, size, client, desktop, secrets, activity);
    }

    public Session with(ReconnectSecrets next) {
        return new Session(
                id, user, created, state, since, cause, geometry, client, desktop, next, activity);
    }

    public Session with(Activity next) {
        return new Session(
                id, user, created, state, since, cause, geometry, client, desktop, secrets, next);
    }

    /** What is left of it: who ended it, and why. */
    public Tombstone ended(String by, Cause why, Instant now) {
        return new Tombstone(id, user, created, now, by, why, false, secrets);
    }
}
