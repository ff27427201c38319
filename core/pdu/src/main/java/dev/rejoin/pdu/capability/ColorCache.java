package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPEGDI] 2.2.1.1 Color Table Cache Capability Set (TS_COLORTABLE_CAPABILITYSET): how many
 * colour tables a peer keeps.
 */
public record ColorCache(int colorTableCacheSize) implements CapabilitySet {
    public static final int TYPE = 10;

    private static final int SIZE = 4;

    public ColorCache {
        FieldRange.u16(colorTableCacheSize, "colorTableCacheSize");
    }

    public static ColorCache read(WireReader in) {
        in.need(SIZE, "TS_COLORTABLE_CAPABILITYSET");
        int colorTableCacheSize = in.u16();
        in.skip(2); // pad2octets
        return new ColorCache(colorTableCacheSize);
    }

    @Override
    public void write(WireWriter out) {
        out.u16(colorTableCacheSize).zeros(2);
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
