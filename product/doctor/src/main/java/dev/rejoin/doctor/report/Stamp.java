package dev.rejoin.doctor.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time for people, in UTC, so that a colleague elsewhere reads the same. */
final class Stamp {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

    private Stamp() {}

    static String second(Instant time) {
        return SECOND.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }
}
