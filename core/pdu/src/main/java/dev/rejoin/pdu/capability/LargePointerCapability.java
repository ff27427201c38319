package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.2.7 Large Pointer Capability Set (TS_LARGE_POINTER_CAPABILITYSET): pointers
 * beyond 32 x 32 pixels.
 */
public record LargePointerCapability(int flags) implements CapabilitySet {
    public static final int TYPE = 27;

    public static final int LARGE_POINTER_FLAG_96X96 = 0x0001;
    public static final int LARGE_POINTER_FLAG_384X384 = 0x0002;

    private static final int SIZE = 2;

    public LargePointerCapability {
        FieldRange.u16(flags, "largePointerSupportFlags");
    }

    public static LargePointerCapability read(WireReader in) {
        return new LargePointerCapability(in.need(SIZE, "TS_LARGE_POINTER_CAPABILITYSET").u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(flags);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }

    public boolean has(int flag) {
        return (flags & flag) == flag;
    }
}
