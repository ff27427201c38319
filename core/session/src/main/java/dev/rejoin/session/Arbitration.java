package dev.rejoin.session;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of choosing a session for a logon.
 *
 * @param rule the number of the rule in {@link Choice} that decided
 * @param tell a session that ended and whose user is to read about it on the first screen
 */
public record Arbitration(
        Decision decision,
        int rule,
        CookieVerdict cookie,
        List<Candidate> candidates,
        Optional<Tombstone> tell) {}
