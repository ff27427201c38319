package dev.rejoin.auth.ntlm;

import java.time.Instant;

/** [MS-DTYP] 2.3.3 FILETIME: tenths of microseconds since 1601. */
final class FileTime {
    private static final long EPOCH_SECONDS = 11_644_473_600L;
    private static final long PER_SECOND = 10_000_000L;

    private FileTime() {}

    static long of(Instant instant) {
        return (instant.getEpochSecond() + EPOCH_SECONDS) * PER_SECOND + instant.getNano() / 100;
    }

    static Instant toInstant(long fileTime) {
        return Instant.ofEpochSecond(
                Math.floorDiv(fileTime, PER_SECOND) - EPOCH_SECONDS,
                Math.floorMod(fileTime, PER_SECOND) * 100);
    }
}
