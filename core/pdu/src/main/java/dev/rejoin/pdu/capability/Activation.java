package dev.rejoin.pdu.capability;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.2.3 Window Activation Capability Set (TS_WINDOWACTIVATION_CAPABILITYSET):
 * obliged, and all zero.
 */
public record Activation() implements CapabilitySet {
    public static final int TYPE = 7;

    private static final int SIZE = 8;

    public static Activation read(WireReader in) {
        in.need(SIZE, "TS_WINDOWACTIVATION_CAPABILITYSET").skip(SIZE);
        return new Activation();
    }

    @Override
    public void write(WireWriter out) {
        out.zeros(SIZE);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }
}
