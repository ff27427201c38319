package dev.rejoin.doctor.probe;

import java.time.Duration;

/** How long an answer is waited for, where the whole examination still has the time. */
final class Patience {
    static final Duration CONNECT = Duration.ofSeconds(4);

    /** What talks first does so at once. */
    static final Duration FIRST_WORDS = Duration.ofMillis(400);

    /** Proxies give up on a dead backend after three seconds and somewhat. */
    static final Duration FIRST_ANSWER = Duration.ofSeconds(4);

    static final Duration ANSWER = Duration.ofMillis(2500);
    static final Duration TLS = Duration.ofSeconds(4);
    static final Duration SHORT = Duration.ofSeconds(1);

    /** For a server that may only be slow, or a proxy that waits for one. */
    static final Duration LONG = Duration.ofSeconds(15);

    /** What is not begun any more with less time than this. */
    static final Duration LEAST = Duration.ofMillis(300);

    private Patience() {}
}
