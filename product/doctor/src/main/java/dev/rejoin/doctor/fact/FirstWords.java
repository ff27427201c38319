package dev.rejoin.doctor.fact;

import dev.rejoin.wire.Bytes;

/** What the server said before it was spoken to; empty when it waited, as RDP servers do. */
public record FirstWords(Bytes bytes) implements Fact {}
