package dev.rejoin.host.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "which session would this user get, and why".
 *
 * @param session the session's number, or null when a logon makes a new one or is refused
 * @param rule the name of the rule that decided
 * @param words the decision in one sentence
 * @param candidates every session that was looked at, with what spoke for or against it
 */
public record WhySession(
        String user,
        @Nullable Integer session,
        String rule,
        String words,
        List<Candidate> candidates) {

    public WhySession {
        candidates = List.copyOf(candidates);
    }

    /** One session that was looked at. */
    public record Candidate(int id, String state, String words) {}
}
