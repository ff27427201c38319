package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.1.9 Offscreen Bitmap Cache Capability Set (TS_OFFSCREEN_CAPABILITYSET): room
 * for bitmaps drawn off the screen.
 */
public record OffscreenCache(int supportLevel, int cacheSize, int cacheEntries)
        implements CapabilitySet {
    public static final int TYPE = 17;

    private static final int SIZE = 8;

    public OffscreenCache {
        FieldRange.u16(cacheSize, "offscreenCacheSize");
        FieldRange.u16(cacheEntries, "offscreenCacheEntries");
    }

    public static OffscreenCache read(WireReader in) {
        in.need(SIZE, "TS_OFFSCREEN_CAPABILITYSET");
        return new OffscreenCache(in.i32(), in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(supportLevel).u16(cacheSize).u16(cacheEntries);
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
