package dev.rejoin.host.admin;

import dev.rejoin.session.Arbitration;
import dev.rejoin.session.Decision;
import dev.rejoin.session.Session;
import dev.rejoin.session.UserName;
import dev.rejoin.store.Json;
import dev.rejoin.store.JsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "which session would this user get, and why".
 *
 * @param session the session's number, or null when a logon makes a new one or is refused
 * @param rule the number of the rule that decided
 * @param words the decision in one sentence
 * @param candidates every session of the user that was looked at
 */
public record WhySession(
        String user,
        @Nullable Integer session,
        int rule,
        String words,
        List<Candidate> candidates) {

    public WhySession {
        candidates = List.copyOf(candidates);
    }

    /** One session that was looked at. */
    public record Candidate(int id, String state, boolean chosen) {}

    /** What a logon without a reconnect cookie would get. */
    public static WhySession of(UserName user, Arbitration arbitration) {
        List<Candidate> candidates =
                arbitration.candidates().stream()
                        .map(c -> new Candidate(c.id().number(), c.state().printed(), c.chosen()))
                        .toList();
        Decision decision = arbitration.decision();
        Integer session =
                decision instanceof Decision.Join(Session joined, var _)
                        ? (Integer) joined.id().number()
                        : null;
        return new WhySession(
                user.spelling(), session, arbitration.rule(), words(user, arbitration), candidates);
    }

    private static String words(UserName user, Arbitration arbitration) {
        String news =
                arbitration
                        .tell()
                        .map(ended -> "; the first screen tells: " + ended.cause().meaning())
                        .orElse("");
        return switch (arbitration.decision()) {
            case Decision.Join(Session session, var displaced) ->
                    user
                            + " gets session "
                            + session.id()
                            + (displaced == null
                                    ? ", which nobody is connected to"
                                    : ", and the connection from " + displaced.name() + " ends")
                            + news;
            case Decision.Wait(Session ending) ->
                    "session %s of %s is just ending; a logon waits for that, then gets a new one"
                            .formatted(ending.id(), user);
            case Decision.Create() -> user + " has no session and gets a new one" + news;
            case Decision.Refuse(var cause) ->
                    "a logon of " + user + " is refused: " + cause.meaning();
        };
    }

    public Json json() {
        Json json = Json.object().put("user", user);
        if (session != null) {
            json.put("session", session.longValue());
        }
        return json.put("rule", rule)
                .put("words", words)
                .put(
                        "candidates",
                        candidates.stream()
                                .map(c ->
                                        Json.object()
                                                .put("id", c.id())
                                                .put("state", c.state())
                                                .put("chosen", c.chosen()))
                                .toList());
    }

    static WhySession read(Json json) throws JsonException {
        List<Candidate> candidates = new ArrayList<>();
        for (Json c : json.objects("candidates")) {
            candidates.add(new Candidate(c.integer("id"), c.text("state"), c.flag("chosen")));
        }
        OptionalLong session = json.optionalNumber("session");
        return new WhySession(
                json.text("user"),
                session.isEmpty() ? null : (Integer) json.integer("session"),
                json.integer("rule"),
                json.text("words"),
                candidates);
    }
}
