package dev.rejoin.net;

import java.time.Duration;

/** How an attempt to connect came out. */
public sealed interface Dialled {
    Duration took();

    record Connected(WaryLink link, Duration took) implements Dialled {}

    /**
     * @param words the system's
     */
    record Failed(Reason reason, Duration took, String words) implements Dialled {}

    enum Reason {
        REFUSED,
        /** No answer at all. */
        TIMED_OUT,
        /** Somebody on the way said so, or no way is known. */
        UNREACHABLE,
        RESET
    }
}
