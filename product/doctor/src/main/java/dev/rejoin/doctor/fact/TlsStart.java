package dev.rejoin.doctor.fact;

import java.time.Duration;

/** One TLS handshake after a negotiation. */
public record TlsStart(Hello hello, TlsAnswer answer, Duration took) implements Fact {
    /** How the handshake was begun. */
    public enum Hello {
        /** TLS 1.2 and 1.3, everything this Java offers. */
        FULL,
        /** TLS 1.2 alone with few suites: fits into the smallest packets. */
        SMALL
    }
}
