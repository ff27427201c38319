package dev.rejoin.pdu.capability;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.7.1.7 Brush Capability Set (TS_BRUSH_CAPABILITYSET): which brushes it draws. */
public record Brush(int supportLevel) implements CapabilitySet {
    public static final int TYPE = 15;

    public static final int BRUSH_DEFAULT = 0;
    public static final int BRUSH_COLOR_8X8 = 1;
    public static final int BRUSH_COLOR_FULL = 2;

    private static final int SIZE = 4;

    public static Brush read(WireReader in) {
        return new Brush(in.need(SIZE, "TS_BRUSH_CAPABILITYSET").i32());
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
}
