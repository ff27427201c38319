package dev.rejoin.client;

import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.Heard;

/** How a connection ended, or why none came of it. */
public sealed interface ConnectionEnd extends HandshakeOutcome {
    /** Where the connection stood, in the specification's words. */
    String phase();

    /** What the server had said until then. */
    Heard heard();

    /** One end told the other that there is nothing to be had, and why. */
    record Refused(ConnectRefusal why, String phase, Heard heard) implements ConnectionEnd {}

    record Lost(Loss loss, String phase, Heard heard) implements ConnectionEnd {}

    /** Bytes that break a rule of the protocol; the words name structure and field. */
    record Malformed(String words, String phase, Heard heard) implements ConnectionEnd {}
}
