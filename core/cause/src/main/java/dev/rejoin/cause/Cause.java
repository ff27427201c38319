package dev.rejoin.cause;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Why something was refused or ended: which cause, and the facts of this case. */
public record Cause(CauseId id, Map<String, String> arguments) {
    public Cause {
        if (!List.copyOf(arguments.keySet()).equals(id.arguments())) {
            throw new IllegalArgumentException(
                    id.word() + " takes " + id.arguments() + ", not " + arguments.keySet());
        }
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** The values in the order in which {@link CauseId#arguments} names them. */
    public static Cause of(CauseId id, String... values) {
        if (values.length != id.arguments().size()) {
            throw new IllegalArgumentException(
                    id.word() + " takes " + id.arguments() + ", not " + values.length + " values");
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            arguments.put(id.arguments().get(i), values[i]);
        }
        return new Cause(id, arguments);
    }

    public boolean is(CauseId other) {
        return id == other;
    }

    /** The number that goes on the wire, or into the journal, for this cause in {@code space}. */
    public OptionalInt number(Space space) {
        return Catalogue.shipped().entry(id).number(space);
    }

    public Level level() {
        return Catalogue.shipped().entry(id).level();
    }

    /** What happened, as a sentence. */
    public String meaning() {
        return Catalogue.shipped().entry(id).meaning(this);
    }

    /** What to do about it, as a sentence. */
    public String fix() {
        return Catalogue.shipped().entry(id).fix(this);
    }

    /** What to do about it where the server is a {@code platform}. */
    public Optional<String> cure(Platform platform) {
        return Catalogue.shipped().entry(id).cure(platform, this);
    }
}
