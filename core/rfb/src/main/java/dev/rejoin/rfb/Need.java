package dev.rejoin.rfb;

/**
 * What a machine must be fed next. Less than it asks for is taken too, so a driver hands over what
 * it has read and asks again.
 */
public sealed interface Need {
    /** LIMIT: no single request is larger, so a driver's read buffer never has to grow. */
    int MOST_BYTES = 1 << 16;

    /** At most this many bytes, through {@code step}. */
    record Bytes(int count) implements Need {}

    /** At most this many pixels of four bytes each, through {@code pixels}. */
    record Pixels(int count) implements Need {}

    /** Nothing any more: the other end refused, for this reason. */
    record Ended(String reason) implements Need {}
}
