package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.1.22 Server Font Map PDU (TS_FONT_MAP_PDU): the session is active. */
public record FontMap(int numberEntries, int totalNumEntries, int mapFlags, int entrySize)
        implements DataPdu {
    public static final int TYPE = 40;

    private static final int ENTRY_SIZE = 4;
    private static final int SIZE = 2 + 2 + 2 + 2;

    public FontMap {
        FieldRange.u16(numberEntries, "numberEntries");
        FieldRange.u16(totalNumEntries, "totalNumEntries");
        FieldRange.u16(mapFlags, "mapFlags");
        FieldRange.u16(entrySize, "entrySize");
    }

    /** Without fonts, as every server sends it. */
    public static FontMap empty() {
        return new FontMap(0, 0, FontList.FONTLIST_FIRST | FontList.FONTLIST_LAST, ENTRY_SIZE);
    }

    public static FontMap read(WireReader in) {
        in.need(SIZE, "TS_FONT_MAP_PDU");
        return new FontMap(in.u16(), in.u16(), in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(numberEntries).u16(totalNumEntries).u16(mapFlags).u16(entrySize);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
