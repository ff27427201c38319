package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 2.2.7.1.5 Pointer Capability Set (TS_POINTER_CAPABILITYSET): sizes of the two
 * pointer caches. The second may be missing: then only color pointers of 24 bits are understood.
 */
public record PointerCapability(
        boolean color, int colorPointerCacheSize, OptionalInt pointerCacheSize)
        implements CapabilitySet {
    public static final int TYPE = 8;

    private static final int FIXED = 4;

    public PointerCapability {
        FieldRange.u16(colorPointerCacheSize, "colorPointerCacheSize");
        FieldRange.u16(pointerCacheSize.orElse(0), "pointerCacheSize");
    }

    public static PointerCapability of(int cacheSize) {
        return new PointerCapability(true, cacheSize, OptionalInt.of(cacheSize));
    }

    public static PointerCapability read(WireReader in) {
        in.need(FIXED, "TS_POINTER_CAPABILITYSET");
        boolean color = in.u16() != 0;
        int colorPointerCacheSize = in.u16();
        OptionalInt pointerCacheSize =
                in.hasRemaining()
                        ? OptionalInt.of(in.need(2, "TS_POINTER_CAPABILITYSET").u16())
                        : OptionalInt.empty();
        return new PointerCapability(color, colorPointerCacheSize, pointerCacheSize);
    }

    @Override
    public void write(WireWriter out) {
        out.u16(color ? 1 : 0).u16(colorPointerCacheSize);
        pointerCacheSize.ifPresent(out::u16);
    }

    @Override
    public int size() {
        return FIXED + (pointerCacheSize.isPresent() ? 2 : 0);
    }

    @Override
    public int type() {
        return TYPE;
    }
}
