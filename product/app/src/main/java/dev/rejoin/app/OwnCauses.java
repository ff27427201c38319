package dev.rejoin.app;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.cause.Entry;
import dev.rejoin.cause.explain.Known;
import dev.rejoin.cause.explain.Reading;
import dev.rejoin.cause.explain.Reference;
import java.util.List;

/** Rejoin's own causes beside a reading. */
final class OwnCauses {
    private OwnCauses() {}

    /** The causes that the number of a reading belongs to. */
    static List<Entry> of(Reading reading) {
        return reading.number()
                .map(number -> Reference.causes(number.space(), number.number()))
                .orElse(List.of());
    }

    /** A cause whose arguments are their own names, as {@code <user>}. */
    static Cause example(CauseId id) {
        return Cause.of(
                id, id.arguments().stream().map(name -> "<" + name + ">").toArray(String[]::new));
    }

    static String meaning(Reading reading) {
        return switch (reading.known()) {
            case Known.Code code -> code.prose().meaning();
            case Known.Message message -> message.prose().meaning();
            case Known.Setting setting -> setting.prose().meaning();
            case Known.OwnCause own -> example(own.entry().id()).meaning();
        };
    }

    static List<String> see(Reading reading) {
        return switch (reading.known()) {
            case Known.Code code -> code.prose().see();
            case Known.Message message -> message.prose().see();
            case Known.Setting setting -> setting.prose().see();
            case Known.OwnCause _ -> List.of();
        };
    }
}
