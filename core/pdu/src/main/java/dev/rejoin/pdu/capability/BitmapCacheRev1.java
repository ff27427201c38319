package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;

/** [MS-RDPBCGR] 2.2.7.1.4.1 Revision 1 (TS_BITMAPCACHE_CAPABILITYSET): three caches for bitmaps. */
public record BitmapCacheRev1(List<CacheDefinition> caches) implements CapabilitySet {
    public static final int TYPE = 4;

    private static final int CACHES = 3;
    private static final int PADDING = 24;

    public BitmapCacheRev1 {
        FieldRange.within(caches.size(), CACHES, CACHES, "caches");
        caches = List.copyOf(caches);
    }

    public static BitmapCacheRev1 read(WireReader in) {
        in.need(PADDING, "TS_BITMAPCACHE_CAPABILITYSET").skip(PADDING);
        return new BitmapCacheRev1(CacheDefinition.readAll(in, CACHES));
    }

    @Override
    public void write(WireWriter out) {
        out.zeros(PADDING);
        caches.forEach(cache -> cache.write(out));
    }

    @Override
    public int size() {
        return PADDING + CACHES * CacheDefinition.SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }
}
