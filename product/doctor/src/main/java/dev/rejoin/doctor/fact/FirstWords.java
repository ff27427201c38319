package dev.rejoin.doctor.fact;

import dev.rejoin.wire.Bytes;
import java.util.Optional;

/**
 * What the server said before it was spoken to; empty when it waited, as RDP servers do.
 *
 * @param ending how it went before it was spoken to; empty when it stayed
 */
public record FirstWords(Bytes bytes, Optional<Ending> ending) implements Fact {
    /** Of a server that stayed. */
    public FirstWords(Bytes bytes) {
        this(bytes, Optional.empty());
    }
}
