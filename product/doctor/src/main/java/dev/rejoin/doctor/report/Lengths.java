package dev.rejoin.doctor.report;

import java.time.Duration;
import java.util.Locale;

/** Durations as people say them. */
final class Lengths {
    private Lengths() {}

    /** As in {@code 12 ms}, {@code 1.3 s}, {@code 4 min}, {@code 3 h}, {@code 12 days}. */
    static String words(Duration length) {
        long millis = length.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 120_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        if (length.toMinutes() < 120) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < 48 ? length.toHours() + " h" : length.toDays() + " days";
    }

    /** Seconds with three decimals: the resolution of what is measured over a network. */
    static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    static String column(Duration length) {
        return String.format(Locale.ROOT, "%.3f", seconds(length));
    }
}
