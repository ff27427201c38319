package dev.rejoin.doctor.fact;

import java.time.Duration;
import java.util.Optional;

/**
 * A connection that was left alone for a while.
 *
 * @param stage up to where it had come
 * @param spoken whether something was said after the gap; a black hole shows only then
 * @param ending empty when the connection still stood, and answered if it was asked
 * @param lasted how long it is known to have stood
 */
public record Hold(
        Stage stage, Duration gap, boolean spoken, Optional<Ending> ending, Duration lasted)
        implements Fact {
    public enum Stage {
        NEGOTIATED,
        SECURED,
        SESSION
    }
}
