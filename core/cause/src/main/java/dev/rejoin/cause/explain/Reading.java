package dev.rejoin.cause.explain;

import java.util.Optional;

/**
 * One way to read a query.
 *
 * @param number the number that was read, absent where words or a name were recognised
 * @param why the rule by which it was read so
 */
public record Reading(Known known, Optional<Numbered> number, String why) {
    /** A number in one family. */
    public record Numbered(CodeSpace space, long number) {
        public String shown() {
            return space.shown(number);
        }
    }

    static Reading of(Known.Code code, CodeSpace space, long number, String why) {
        return new Reading(code, Optional.of(new Numbered(space, number)), why);
    }

    static Reading of(Known known, String why) {
        return new Reading(known, Optional.empty(), why);
    }

    /** Whether two readings tell the same. */
    boolean repeats(Reading other) {
        return known.key().equals(other.known.key())
                && (number.equals(other.number) || number.isEmpty() || other.number.isEmpty());
    }
}
