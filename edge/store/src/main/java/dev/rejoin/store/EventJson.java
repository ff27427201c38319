package dev.rejoin.store;

import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Event;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Peer;
import dev.rejoin.session.SessionId;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An event as one line of the journal, in the order in which people read it. */
public final class EventJson {
    private EventJson() {}

    public static Json write(Event event) {
        Peer peer = event.peer();
        Json json =
                Json.object()
                        .put("time", event.time())
                        .put("id", event.kind().number())
                        .put("channel", event.kind().channel().printed())
                        .put("level", event.kind().level().word());
        put(json, "attempt", peer.attempt());
        put(json, "session", event.session() == null ? null : event.session().number());
        put(json, "user", peer.user());
        put(json, "client", peer.client());
        put(json, "address", peer.address());
        put(json, "build", peer.build());
        put(json, "credssp", peer.credSspVersion());
        return json.put("cause", CauseJson.write(event.cause())).put("words", event.words());
    }

    public static Event read(Json json) throws JsonException {
        int number = json.integer("id");
        EventKind kind =
                EventKind.of(number)
                        .orElseThrow(() -> new JsonException("no event has number " + number));
        try {
            return new Event(
                    json.time("time"),
                    kind,
                    peer(json),
                    json.has("session") ? new SessionId(json.integer("session")) : null,
                    CauseJson.read(json.optionalObject("cause")),
                    json.text("words"));
        } catch (IllegalArgumentException illegal) {
            throw new JsonException(String.valueOf(illegal.getMessage()));
        }
    }

    private static Peer peer(Json json) {
        return new Peer(
                json.optionalText("attempt").map(AttemptId::new).orElse(null),
                json.optionalText("address").orElse(null),
                json.optionalText("user").orElse(null),
                json.optionalText("client").orElse(null),
                integer(json, "build"),
                integer(json, "credssp"));
    }

    private static @Nullable Integer integer(Json json, String name) {
        OptionalLong value = json.optionalNumber(name);
        return value.isEmpty() ? null : (Integer) (int) value.getAsLong();
    }

    private static void put(Json json, String name, @Nullable Object value) {
        if (value instanceof Integer number) {
            json.put(name, number.longValue());
        } else if (value != null) {
            json.put(name, value.toString());
        }
    }
}
