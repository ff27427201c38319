package dev.rejoin.pdu;

import dev.rejoin.wire.WireWriter;

/**
 * A message, or a structure inside one, that can be written. Each has a static {@code read} for the
 * way back, which throws {@link dev.rejoin.wire.DecodeException} and nothing else.
 */
public interface Pdu {
    void write(WireWriter out);

    /** How many bytes {@link #write} appends. */
    int size();

    default byte[] toByteArray() {
        WireWriter out = new WireWriter(size());
        write(out);
        return out.toByteArray();
    }
}
