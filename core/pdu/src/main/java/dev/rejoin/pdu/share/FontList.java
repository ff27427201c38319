package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.18 Client Font List PDU (TS_FONT_LIST_PDU): the client is ready for Font Map.
 */
public record FontList(int numberFonts, int totalNumFonts, int listFlags, int entrySize)
        implements DataPdu {
    public static final int TYPE = 39;

    static final int FONTLIST_FIRST = 1;
    static final int FONTLIST_LAST = 2;

    private static final int ENTRY_SIZE = 50;
    private static final int SIZE = 2 + 2 + 2 + 2;

    public FontList {
        FieldRange.u16(numberFonts, "numberFonts");
        FieldRange.u16(totalNumFonts, "totalNumFonts");
        FieldRange.u16(listFlags, "listFlags");
        FieldRange.u16(entrySize, "entrySize");
    }

    /** Without fonts, as every client sends it. */
    public static FontList empty() {
        return new FontList(0, 0, FONTLIST_FIRST | FONTLIST_LAST, ENTRY_SIZE);
    }

    public static FontList read(WireReader in) {
        in.need(SIZE, "TS_FONT_LIST_PDU");
        return new FontList(in.u16(), in.u16(), in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(numberFonts).u16(totalNumFonts).u16(listFlags).u16(entrySize);
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
