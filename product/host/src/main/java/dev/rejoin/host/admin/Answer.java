package dev.rejoin.host.admin;

import dev.rejoin.store.Json;
import dev.rejoin.store.JsonException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line from the admin socket: {@code {"status":0,"words":"","sessions":[...]}}.
 *
 * @param why only for {@code why-session}
 */
record Answer(Outcome outcome, List<SessionRow> sessions, @Nullable WhySession why) {
    Answer {
        sessions = List.copyOf(sessions);
    }

    static Answer of(Outcome outcome) {
        return new Answer(outcome, List.of(), null);
    }

    static Answer of(List<SessionRow> sessions) {
        return new Answer(Outcome.done(""), sessions, null);
    }

    static Answer of(WhySession why) {
        return new Answer(Outcome.done(""), List.of(), why);
    }

    String line() {
        return Json.object()
                .put("status", outcome.exit())
                .put("words", outcome.words())
                .put("sessions", sessions.stream().map(SessionRowJson::write).toList())
                .put("why", why == null ? null : why.json())
                .toString();
    }

    static Answer parse(String line) throws JsonException {
        Json json = Json.parse(line);
        List<SessionRow> rows = new ArrayList<>();
        for (Json row : json.objects("sessions")) {
            rows.add(SessionRowJson.read(row));
        }
        var why = json.optionalObject("why");
        return new Answer(
                new Outcome(Outcome.Status.of(json.integer("status")), json.text("words")),
                rows,
                why.isEmpty() ? null : WhySession.read(why.get()));
    }
}
