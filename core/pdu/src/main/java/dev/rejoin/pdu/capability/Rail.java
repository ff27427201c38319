package dev.rejoin.pdu.capability;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPERP] 2.2.1.1.1 Remote Programs Capability Set: what a peer can do with single windows of
 * remote programs.
 */
public record Rail(int supportLevel) implements CapabilitySet {
    public static final int TYPE = 23;

    public static final int TS_RAIL_LEVEL_SUPPORTED = 0x0001;

    private static final int KNOWN = 0x00FF;
    private static final int SIZE = 4;

    public Rail {
        if (!legal(supportLevel)) {
            throw new IllegalArgumentException("RailSupportLevel " + supportLevel);
        }
    }

    public static Rail read(WireReader in) {
        int supportLevel = in.need(SIZE, "TS_RAIL_CAPABILITYSET").i32();
        if (!legal(supportLevel)) {
            throw in.failure("RailSupportLevel", "known flags with SUPPORTED", supportLevel);
        }
        in.end("TS_RAIL_CAPABILITYSET");
        return new Rail(supportLevel);
    }

    @Override
    public void write(WireWriter out) {
        out.u32(supportLevel);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }

    private static boolean legal(int level) {
        boolean known = (level & ~KNOWN) == 0;
        return level == 0 || (known && (level & TS_RAIL_LEVEL_SUPPORTED) != 0);
    }
}
