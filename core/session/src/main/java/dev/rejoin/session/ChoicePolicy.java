package dev.rejoin.session;

/**
 * What the choice depends on besides who logs on.
 *
 * @param mostSessions 0 for no limit
 * @param drain no new sessions, running ones can be joined
 */
public record ChoicePolicy(boolean singleSessionPerUser, int mostSessions, boolean drain) {}
