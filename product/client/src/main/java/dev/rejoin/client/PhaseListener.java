package dev.rejoin.client;

import dev.rejoin.protocol.connect.Heard;
import java.time.Duration;

/** Is told about each phase of a handshake when it is over, also the one in which it ended. */
@FunctionalInterface
public interface PhaseListener {
    /** For who wants to know nothing. */
    PhaseListener NONE = (_, _, _) -> {};

    /**
     * @param phase in the specification's words
     * @param took from the first byte that was sent in it to the last that was read
     * @param heard what the server has said until then
     */
    void left(String phase, Duration took, Heard heard);
}
