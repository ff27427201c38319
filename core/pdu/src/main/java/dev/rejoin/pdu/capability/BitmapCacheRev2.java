package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.7.1.4.2 Revision 2 (TS_BITMAPCACHE_CAPABILITYSET_REV2): up to five caches, which
 * may outlive the connection.
 */
public record BitmapCacheRev2(int cacheFlags, int numCellCaches, List<CellInfo> cells)
        implements CapabilitySet {
    public static final int TYPE = 19;

    public static final int PERSISTENT_KEYS_EXPECTED_FLAG = 0x0001;
    public static final int ALLOW_CACHE_WAITING_LIST_FLAG = 0x0002;

    private static final int CELLS = 5;
    private static final int PADDING = 12;
    private static final int SIZE =
            2 // CacheFlags
                    + 1 // pad2
                    + 1 // NumCellCaches
                    + CELLS * CellInfo.SIZE
                    + PADDING;

    public BitmapCacheRev2 {
        FieldRange.u16(cacheFlags, "CacheFlags");
        FieldRange.within(numCellCaches, 0, CELLS, "NumCellCaches");
        FieldRange.within(cells.size(), CELLS, CELLS, "cells");
        cells = List.copyOf(cells);
    }

    public static BitmapCacheRev2 read(WireReader in) {
        in.need(SIZE, "TS_BITMAPCACHE_CAPABILITYSET_REV2");
        int cacheFlags = in.u16();
        in.skip(1); // pad2
        int numCellCaches = in.u8();
        if (numCellCaches > CELLS) {
            throw in.failure("NumCellCaches", "at most 5", numCellCaches);
        }
        List<CellInfo> cells = new ArrayList<>(CELLS);
        for (int i = 0; i < CELLS; i++) {
            cells.add(CellInfo.read(in));
        }
        in.need(PADDING, "TS_BITMAPCACHE_CAPABILITYSET_REV2").skip(PADDING);
        return new BitmapCacheRev2(cacheFlags, numCellCaches, cells);
    }

    @Override
    public void write(WireWriter out) {
        out.u16(cacheFlags).u8(0).u8(numCellCaches);
        cells.forEach(cell -> cell.write(out));
        out.zeros(PADDING);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }

    /**
     * [MS-RDPBCGR] 2.2.7.1.4.2.1 Bitmap Cache Cell Info (TS_BITMAPCACHE_CELL_CACHE_INFO): entries,
     * and whether the client keeps them on its disk.
     */
    public record CellInfo(int entries, boolean persistent) implements Pdu {
        static final int SIZE = 4;

        public CellInfo {
            FieldRange.within(entries, 0, Integer.MAX_VALUE, "CacheEntries");
        }

        public static CellInfo read(WireReader in) {
            int info = in.need(SIZE, "TS_BITMAPCACHE_CELL_CACHE_INFO").i32();
            return new CellInfo(info & Integer.MAX_VALUE, info < 0);
        }

        @Override
        public void write(WireWriter out) {
            out.u32(persistent ? entries | Integer.MIN_VALUE : entries);
        }

        @Override
        public int size() {
            return SIZE;
        }
    }
}
