package dev.rejoin.session;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is kept of an ended session.
 *
 * @param by who ended it: a user's name, or the program that did
 * @param told whether its user has read about it
 * @param secrets what its client still holds, so that it can be told instead of only refused
 */
public record Tombstone(
        SessionId id,
        UserName user,
        Instant created,
        Instant ended,
        String by,
        Cause why,
        boolean told,
        ReconnectSecrets secrets) {
    /** How long a tombstone is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** How long a cookie of the session is still recognised. */
    public static final Duration COOKIE_KEPT = Duration.ofHours(24);

    /** Its user did not end it and has not read who did. */
    public boolean isNews() {
        return !told && !why.is(CauseId.LOGGED_OFF_BY_USER);
    }

    public Tombstone afterTelling() {
        return new Tombstone(id, user, created, ended, by, why, true, secrets);
    }

    public Tombstone withoutSecrets() {
        return new Tombstone(id, user, created, ended, by, why, told, ReconnectSecrets.NONE);
    }

    public boolean recognises(ReconnectCookie cookie, Instant now) {
        return now.isBefore(ended.plus(COOKIE_KEPT)) && secrets.accept(cookie).isPresent();
    }

    public boolean isOutdated(Instant now) {
        return now.isAfter(ended.plus(KEPT));
    }

    /** What to tell whoever looks for the session: cause {@code session-deleted}. */
    public Cause cause() {
        return Cause.of(
                CauseId.SESSION_DELETED,
                id.toString(),
                by,
                ended.truncatedTo(ChronoUnit.SECONDS).toString(),
                why.meaning());
    }
}
