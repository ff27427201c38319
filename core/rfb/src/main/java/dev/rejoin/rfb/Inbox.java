package dev.rejoin.rfb;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** Collects bytes until a structure is whole; what nobody wants to keep it counts and drops. */
final class Inbox {
    private static final int SMALL = 1 << 12;

    private WireWriter kept = new WireWriter(SMALL);
    private int wanted;
    private long unwanted;

    /** Begins a structure of which {@code count} bytes are known to follow. */
    void begin(int count) {
        if (kept.array().length > Need.MOST_BYTES) {
            kept = new WireWriter(SMALL);
        }
        kept.clear();
        wanted = count;
    }

    /** The structure goes on for {@code count} bytes more. */
    void extend(int count) {
        wanted = Math.addExact(kept.size(), count);
    }

    /** The next {@code count} bytes of the stream are of no interest. */
    void drop(long count) {
        unwanted = count;
    }

    int need() {
        return (int) Math.min(Need.MOST_BYTES, unwanted > 0 ? unwanted : wanted - kept.size());
    }

    boolean whole() {
        return unwanted == 0 && kept.size() == wanted;
    }

    /** Takes what it can use, and leaves the rest. */
    void take(WireReader in) {
        while (in.hasRemaining() && need() > 0) {
            int count = Math.min(in.remaining(), need());
            in.need(count, "RFB");
            if (unwanted > 0) {
                in.skip(count);
                unwanted -= count;
            } else {
                kept.bytes(in.bytes(count));
            }
        }
    }

    /** Everything collected for this structure. */
    WireReader message() {
        return new WireReader(kept.array(), 0, kept.size());
    }
}
