package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.1.17.1 Persistent Key List PDU Data (TS_BITMAPCACHE_PERSISTENT_LIST_PDU): keys
 * of bitmaps that the client kept from an earlier connection, eight bytes each.
 *
 * @param entries how many keys of each of the five caches are in this PDU
 * @param totals how many keys of each cache are in all PDUs
 */
public record PersistentKeyList(
        List<Integer> entries, List<Integer> totals, int bitMask, Bytes keys) implements DataPdu {
    public static final int TYPE = 43;

    public static final int PERSIST_FIRST_PDU = 1;
    public static final int PERSIST_LAST_PDU = 2;

    private static final int CACHES = 5;
    private static final int KEY = 8;
    private static final int FIXED =
            CACHES * 2 // numEntriesCache0 to numEntriesCache4
                    + CACHES * 2 // totalEntriesCache0 to totalEntriesCache4
                    + 1 // bBitMask
                    + 1 // Pad1
                    + 2; // Pad2

    public PersistentKeyList {
        entries = List.copyOf(entries);
        totals = List.copyOf(totals);
        FieldRange.within(entries.size(), CACHES, CACHES, "caches");
        FieldRange.within(totals.size(), CACHES, CACHES, "caches");
        entries.forEach(count -> FieldRange.u16(count, "numEntries"));
        totals.forEach(count -> FieldRange.u16(count, "totalEntries"));
        FieldRange.u8(bitMask, "bBitMask");
        FieldRange.length(keys, sum(entries) * KEY, "entries");
    }

    public static PersistentKeyList read(WireReader in) {
        in.need(FIXED, "TS_BITMAPCACHE_PERSISTENT_LIST_PDU");
        List<Integer> entries = counts(in);
        List<Integer> totals = counts(in);
        int bitMask = in.u8();
        in.skip(1 + 2); // Pad1, Pad2
        int length = sum(entries) * KEY;
        in.need(length, "TS_BITMAPCACHE_PERSISTENT_LIST_PDU");
        return new PersistentKeyList(entries, totals, bitMask, Bytes.read(in, length));
    }

    private static List<Integer> counts(WireReader in) {
        return List.of(in.u16(), in.u16(), in.u16(), in.u16(), in.u16());
    }

    private static int sum(List<Integer> counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    @Override
    public void write(WireWriter out) {
        entries.forEach(out::u16);
        totals.forEach(out::u16);
        out.u8(bitMask).zeros(1 + 2);
        keys.write(out);
    }

    @Override
    public int size() {
        return FIXED + keys.size();
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
