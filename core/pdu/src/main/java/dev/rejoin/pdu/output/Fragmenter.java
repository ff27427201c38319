package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.fastpath.FastPathHeader;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireWriter;

/**
 * Writes one update as fast-path PDUs: a single one where it fits, else fragments that follow each
 * other, which only clients that announced a Multifragment Update capability put together again.
 */
public final class Fragmenter {
    private static final int HEADERS =
            1 // fpOutputHeader
                    + 2 // length1, length2
                    + 1 // updateHeader
                    + 2; // size

    private final int largestFragment;
    private final int largestUpdate;

    /**
     * @param largestPdu at most {@link FastPathHeader#LARGEST_PDU}; less where encryption will add
     *     to each PDU
     * @param largestUpdate the client's MaxRequestSize; 0 if it does not put fragments together
     */
    public Fragmenter(int largestPdu, int largestUpdate) {
        FieldRange.within(largestPdu, HEADERS + 1, FastPathHeader.LARGEST_PDU, "largest PDU");
        FieldRange.within(largestUpdate, 0, Integer.MAX_VALUE, "largest update");
        this.largestFragment = largestPdu - HEADERS;
        this.largestUpdate = largestUpdate;
    }

    /**
     * The largest update that the client takes. The headers of the fragments count: a client
     * dropped an update that fitted its limit only without them.
     */
    public int largestUpdate() {
        long pdu = largestFragment + (long) HEADERS;
        long whole = largestUpdate / pdu * largestFragment;
        long rest = Math.max(0, largestUpdate % pdu - HEADERS);
        return (int) Math.max(largestFragment, whole + rest);
    }

    public boolean fits(int length) {
        return length <= largestUpdate();
    }

    /** Appends the PDUs of an update that {@link #fits}. */
    public void write(UpdateCode code, byte[] update, int offset, int length, WireWriter out) {
        if (!fits(length)) {
            throw new IllegalArgumentException(
                    "an update of " + length + " bytes, and the client takes " + largestUpdate());
        }
        int done = 0;
        do {
            int part = Math.min(largestFragment, length - done);
            Fragmentation fragmentation = fragmentation(done == 0, done + part == length);
            FastPathHeader.of(0, 1 + 2 + part).write(out);
            out.u8(code.code() | fragmentation.code() << 4).u16(part);
            out.bytes(update, offset + done, part);
            done += part;
        } while (done < length);
    }

    /** Appends the PDUs of all that {@code update} has written so far. */
    public void write(UpdateCode code, WireWriter update, WireWriter out) {
        write(code, update.array(), 0, update.size(), out);
    }

    private static Fragmentation fragmentation(boolean first, boolean last) {
        if (first) {
            return last ? Fragmentation.SINGLE : Fragmentation.FIRST;
        }
        return last ? Fragmentation.LAST : Fragmentation.NEXT;
    }
}
