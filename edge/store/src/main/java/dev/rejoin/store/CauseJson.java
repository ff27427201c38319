package dev.rejoin.store;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cause as an object: its word and its arguments. */
public final class CauseJson {
    private CauseJson() {}

    public static @Nullable Json write(@Nullable Cause cause) {
        if (cause == null) {
            return null;
        }
        Json arguments = Json.object();
        cause.arguments().forEach(arguments::put);
        return Json.object().put("id", cause.id().word()).put("arguments", arguments);
    }

    public static @Nullable Cause read(Optional<Json> json) throws JsonException {
        return json.isEmpty() ? null : read(json.get());
    }

    public static Cause read(Json json) throws JsonException {
        String word = json.text("id");
        CauseId id =
                CauseId.of(word)
                        .orElseThrow(() -> new JsonException("no cause is called '" + word + "'"));
        try {
            return new Cause(id, json.object("arguments").texts());
        } catch (IllegalArgumentException illegal) {
            throw new JsonException(String.valueOf(illegal.getMessage()));
        }
    }
}
