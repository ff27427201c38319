package dev.rejoin.pdu.capability;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.2.6 Multifragment Update Capability Set
 * (TS_MULTIFRAGMENTUPDATE_CAPABILITYSET): how large an update may be once its fragments are put
 * together. Without this set an update must fit one PDU.
 */
public record MultifragmentUpdate(int maxRequestSize) implements CapabilitySet {
    public static final int TYPE = 26;

    private static final int SIZE = 4;

    public static MultifragmentUpdate read(WireReader in) {
        return new MultifragmentUpdate(in.need(SIZE, "TS_MULTIFRAGMENTUPDATE_CAPABILITYSET").i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(maxRequestSize);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }

    /** The field is unsigned; no update of ours comes near the sign. */
    public int limit() {
        return maxRequestSize < 0 ? Integer.MAX_VALUE : maxRequestSize;
    }
}
