package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPERP] 2.2.1.1.2 Window List Capability Set: whether windows are announced one by one, and
 * how many icons are kept.
 */
public record WindowList(int supportLevel, int iconCaches, int iconCacheEntries)
        implements CapabilitySet {
    public static final int TYPE = 24;

    private static final int TS_WINDOW_LEVEL_SUPPORTED_EX = 2;
    private static final int SIZE =
            4 // WndSupportLevel
                    + 1 // NumIconCaches
                    + 2; // NumIconCacheEntries

    public WindowList {
        FieldRange.within(supportLevel, 0, TS_WINDOW_LEVEL_SUPPORTED_EX, "WndSupportLevel");
        FieldRange.u8(iconCaches, "NumIconCaches");
        FieldRange.u16(iconCacheEntries, "NumIconCacheEntries");
    }

    public static WindowList read(WireReader in) {
        in.need(SIZE, "TS_WINDOW_CAPABILITYSET");
        int supportLevel = in.count32("WndSupportLevel", TS_WINDOW_LEVEL_SUPPORTED_EX);
        WindowList set = new WindowList(supportLevel, in.u8(), in.u16());
        in.end("TS_WINDOW_CAPABILITYSET");
        return set;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(supportLevel).u8(iconCaches).u16(iconCacheEntries);
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
