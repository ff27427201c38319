package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.3.1.2.3 Compressed Data Header (TS_CD_HEADER), which peers with
 * NO_BITMAP_COMPRESSION_HDR leave out.
 */
public record CompressedDataHeader(int mainBodySize, int scanWidth, int uncompressedSize)
        implements Pdu {
    static final int SIZE = 8;

    public CompressedDataHeader {
        FieldRange.u16(mainBodySize, "cbCompMainBodySize");
        FieldRange.u16(scanWidth, "cbScanWidth");
        FieldRange.u16(uncompressedSize, "cbUncompressedSize");
    }

    public static CompressedDataHeader read(WireReader in) {
        in.need(SIZE, "TS_CD_HEADER").skip(2); // cbCompFirstRowSize: must be 0
        return new CompressedDataHeader(in.u16(), in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(0).u16(mainBodySize).u16(scanWidth).u16(uncompressedSize);
    }

    /** Writes the one for that many bytes of the area's data, without making it first. */
    static void write(WireWriter out, BitmapArea area, int length) {
        int bytesPerPixel = (area.bitsPerPixel() + 7) / 8;
        out.u16(0).u16(length).u16(area.width()).u16(area.width() * area.height() * bytesPerPixel);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
