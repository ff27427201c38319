package dev.rejoin.doctor.fact;

/**
 * TLS at once, without X.224 before it.
 *
 * @param rdpInside whether a Connection Request inside TLS was answered
 * @param httpLine the first line of the answer to an HTTP request inside; empty without one
 */
public record DirectTls(TlsAnswer answer, boolean rdpInside, String httpLine) implements Fact {}
