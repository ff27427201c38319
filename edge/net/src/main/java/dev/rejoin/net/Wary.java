package dev.rejoin.net;

import java.time.Duration;

/**
 * Bytes both ways with somebody who may send anything, or nothing: whatever happens is a value, and
 * neither time nor memory is spent beyond what was granted at the start.
 */
public sealed interface Wary permits WaryLink, WaryTls {
    /** Waits for the next bytes for this long at most, or for what is left to the whole link. */
    Heard read(Duration limit);

    /** False when the other end has gone, or was told too much already. */
    boolean write(byte[] bytes);
}
