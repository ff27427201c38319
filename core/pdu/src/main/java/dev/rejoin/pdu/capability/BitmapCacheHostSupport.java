package dev.rejoin.pdu.capability;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.2.1 Bitmap Cache Host Support Capability Set
 * (TS_BITMAPCACHE_HOSTSUPPORT_CAPABILITYSET): the server takes persistent bitmap caches. A server
 * that leaves it out gets no Persistent Key List.
 */
public record BitmapCacheHostSupport() implements CapabilitySet {
    public static final int TYPE = 18;

    private static final int SIZE = 4;

    public static BitmapCacheHostSupport read(WireReader in) {
        in.need(SIZE, "TS_BITMAPCACHE_HOSTSUPPORT_CAPABILITYSET").skip(SIZE);
        return new BitmapCacheHostSupport();
    }

    @Override
    public void write(WireWriter out) {
        out.u8(1).zeros(1 + 2); // cacheVersion, pad1, pad2
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
