package dev.rejoin.doctor;

import java.time.Duration;

/**
 * One thing that was tried.
 *
 * @param name what, as in {@code "X.224, protocols 0x0b"}
 * @param outcome how it came out, as in {@code "HYBRID_EX selected"}
 * @param begun since the examination began
 */
public record Step(String name, String outcome, boolean went, Duration begun, Duration took) {}
