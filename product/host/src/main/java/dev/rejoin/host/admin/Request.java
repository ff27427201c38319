package dev.rejoin.host.admin;

import dev.rejoin.session.SessionId;
import dev.rejoin.session.UserName;
import dev.rejoin.store.Json;
import dev.rejoin.store.JsonException;

/** One line to the admin socket: {@code {"do":"logoff","session":3}}. */
sealed interface Request {
    record Sessions() implements Request {}

    record Logoff(SessionId session) implements Request {}

    record Reset(SessionId session) implements Request {}

    record Disconnect(SessionId session) implements Request {}

    record Why(UserName user) implements Request {}

    record Reload() implements Request {}

    default String line() {
        return switch (this) {
            case Sessions() -> Json.object().put("do", "sessions").toString();
            case Logoff(SessionId id) -> line("logoff", id);
            case Reset(SessionId id) -> line("reset", id);
            case Disconnect(SessionId id) -> line("disconnect", id);
            case Why(UserName user) ->
                    Json.object().put("do", "why-session").put("user", user.spelling()).toString();
            case Reload() -> Json.object().put("do", "reload").toString();
        };
    }

    private static String line(String verb, SessionId session) {
        return Json.object().put("do", verb).put("session", session.number()).toString();
    }

    static Request parse(String line) throws JsonException {
        Json json = Json.parse(line);
        String verb = json.text("do");
        return switch (verb) {
            case "sessions" -> new Sessions();
            case "logoff" -> new Logoff(session(json));
            case "reset" -> new Reset(session(json));
            case "disconnect" -> new Disconnect(session(json));
            case "why-session" -> new Why(user(json));
            case "reload" -> new Reload();
            default -> throw new JsonException("nothing can be done that is called '" + verb + "'");
        };
    }

    private static SessionId session(Json json) throws JsonException {
        int number = json.integer("session");
        if (number < 1 || number >= SessionRow.FIRST_LISTENER_ID) {
            throw new JsonException("no session has the number " + number);
        }
        return new SessionId(number);
    }

    private static UserName user(Json json) throws JsonException {
        String name = json.text("user");
        return UserName.parse(name)
                .orElseThrow(() -> new JsonException("'" + name + "' can be nobody's name"));
    }
}
