package dev.rejoin.doctor.fact;

import java.time.Duration;

/**
 * One attempt to connect.
 *
 * @param words the system's, for a failure; else empty
 */
public record TcpConnect(String address, Outcome outcome, Duration took, String words)
        implements Fact {
    public enum Outcome {
        CONNECTED,
        REFUSED,
        /** No answer at all. */
        TIMED_OUT,
        /** A router or firewall said so. */
        UNREACHABLE,
        RESET
    }
}
