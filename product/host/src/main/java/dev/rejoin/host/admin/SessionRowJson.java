package dev.rejoin.host.admin;

import dev.rejoin.store.Json;
import dev.rejoin.store.JsonException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A row as an object: what the admin socket carries and {@code query session --json} prints. */
public final class SessionRowJson {
    private SessionRowJson() {}

    public static Json write(SessionRow row) {
        Json json =
                Json.object()
                        .put("id", row.id())
                        .put("session", row.session())
                        .put("user", row.user())
                        .put("state", row.state())
                        .put("type", row.type())
                        .put("client", row.client())
                        .put("address", row.address())
                        .put("cause", row.cause())
                        .put("causeWords", row.causeWords())
                        .put("unixUser", row.unixUser());
        put(json, "ageSeconds", row.ageSeconds());
        put(json, "quietSeconds", row.quietSeconds());
        put(json, "roundTripMillis", row.roundTripMillis());
        return json;
    }

    static SessionRow read(Json json) throws JsonException {
        return new SessionRow(
                json.integer("id"),
                json.text("session"),
                json.text("user"),
                json.text("unixUser"),
                json.text("state"),
                json.text("type"),
                json.text("client"),
                json.text("address"),
                number(json, "ageSeconds"),
                number(json, "quietSeconds"),
                number(json, "roundTripMillis"),
                json.text("cause"),
                json.text("causeWords"));
    }

    private static void put(Json json, String name, @Nullable Long value) {
        if (value != null) {
            json.put(name, value.longValue());
        }
    }

    private static @Nullable Long number(Json json, String name) {
        OptionalLong value = json.optionalNumber(name);
        return value.isEmpty() ? null : (Long) value.getAsLong();
    }
}
