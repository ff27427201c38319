package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** [MS-RDPBCGR] 2.2.7.1.8.1 Cache Definition (TS_CACHE_DEFINITION): entries of at most a size. */
public record CacheDefinition(int entries, int maximumCellSize) implements Pdu {
    static final int SIZE = 4;

    public CacheDefinition {
        FieldRange.u16(entries, "CacheEntries");
        FieldRange.u16(maximumCellSize, "CacheMaximumCellSize");
    }

    public static CacheDefinition read(WireReader in) {
        in.need(SIZE, "TS_CACHE_DEFINITION");
        return new CacheDefinition(in.u16(), in.u16());
    }

    static List<CacheDefinition> readAll(WireReader in, int count) {
        List<CacheDefinition> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(read(in));
        }
        return all;
    }

    @Override
    public void write(WireWriter out) {
        out.u16(entries).u16(maximumCellSize);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
