package dev.rejoin.net;

import dev.rejoin.wire.Bytes;

/** What came of listening to somebody for a while. */
public sealed interface Heard {
    /** At least one byte. */
    record Octets(Bytes bytes) implements Heard {}

    /** The other end has said all: TCP's FIN, or TLS's close_notify. */
    record Finished() implements Heard {}

    /** TCP's RST. */
    record Reset() implements Heard {}

    /** Nothing within the time. */
    record Silence() implements Heard {}

    /** More than this conversation takes from anybody. */
    record Flood() implements Heard {}

    /** A fatal alert of TLS, where an answer could have stood. */
    record Alerted(TlsAlert alert) implements Heard {}

    /** Under TLS, a record that is none: its first bytes, and what is wrong with it. */
    record Garbled(Bytes bytes, String words) implements Heard {}
}
