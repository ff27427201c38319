package dev.rejoin.doctor;

import dev.rejoin.auth.Secret;
import dev.rejoin.doctor.probe.Plan;
import java.time.Duration;
import java.util.Optional;

/**
 * What the person wants to know, and how long it may take.
 *
 * @param deep also what takes minutes: encryption methods, TLS versions, idle limits, farm members
 * @param logon for one attempt to log on
 * @param whole the longest that one target may take without {@code deep} and {@code logon}
 * @param idle with {@code deep}, up to which gap an idle limit is looked for
 */
public record Questions(boolean deep, Optional<Logon> logon, Duration whole, Duration idle) {
    public static final Duration USUAL_WHOLE = Duration.ofMillis(10_500);
    public static final Duration USUAL_IDLE = Duration.ofSeconds(64);

    /** Who logs on; the domain may be empty. */
    public record Logon(String user, String domain, Secret password) {
        /** What a person must know before giving a password. */
        public static final String WARNING =
                "This is one attempt to log on: a wrong password counts towards the account's"
                        + " lockout, and a right one joins the user's session or starts one,"
                        + " resizes its desktop and may take it over from whoever is connected.";
    }

    /** What takes seconds, without credentials. */
    public static Questions quick() {
        return new Questions(false, Optional.empty(), USUAL_WHOLE, USUAL_IDLE);
    }

    public Questions deeply(Duration idleGap) {
        return new Questions(true, logon, whole, idleGap);
    }

    public Questions as(Logon who) {
        return new Questions(deep, Optional.of(who), whole, idle);
    }

    /** After which time everything is over, whatever the server does. */
    public Duration longest() {
        return Plan.longest(this);
    }
}
