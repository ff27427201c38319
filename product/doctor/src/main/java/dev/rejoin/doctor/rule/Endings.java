package dev.rejoin.doctor.rule;

import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.wire.Bytes;
import java.time.Duration;
import java.util.Optional;

/** What an ending says of itself. */
final class Endings {
    private Endings() {}

    static boolean isUltimatum(Ending ending) {
        return ending instanceof Ending.Ultimatum;
    }

    /** After how long the server closed or reset; empty when it did neither. */
    static Optional<Duration> gone(Ending ending) {
        return switch (ending) {
            case Ending.Closed(Duration after) -> Optional.of(after);
            case Ending.Reset(Duration after) -> Optional.of(after);
            default -> Optional.empty();
        };
    }

    static Optional<Bytes> said(Ending ending) {
        return switch (ending) {
            case Ending.Said(Bytes bytes) -> Optional.of(bytes);
            case Ending.Unfinished(Bytes bytes, Duration _) -> Optional.of(bytes);
            default -> Optional.empty();
        };
    }
}
