package dev.rejoin.app;

import dev.rejoin.store.Json;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code --json} prints for a list. */
final class JsonArray {
    private JsonArray() {}

    /** An object a line, so that line tools can read it too. */
    static String of(List<Json> objects) {
        return objects.isEmpty()
                ? "[]\n"
                : objects.stream()
                        .map(object -> "  " + object)
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
}
