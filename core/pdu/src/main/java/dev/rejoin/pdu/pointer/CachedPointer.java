package dev.rejoin.pdu.pointer;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.9.1.1.4.6 Cached Pointer Update (TS_CACHEDPOINTERATTRIBUTE). */
public record CachedPointer(int cacheIndex) implements PointerUpdate {
    private static final int SIZE = 2;

    public CachedPointer {
        FieldRange.u16(cacheIndex, "cacheIndex");
    }

    public static CachedPointer read(WireReader in) {
        return new CachedPointer(in.need(SIZE, "TS_CACHEDPOINTERATTRIBUTE").u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(cacheIndex);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.CACHED_POINTER;
    }
}
