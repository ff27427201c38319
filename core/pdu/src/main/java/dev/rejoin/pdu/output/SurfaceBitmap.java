package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.2.1.1 Extended Bitmap Data (TS_BITMAP_DATA_EX): data of the codec that the
 * client named with this id.
 *
 * @param header exBitmapDataHeader, 24 bytes kept as they are, or empty
 */
public record SurfaceBitmap(
        int bitsPerPixel, int codecId, int width, int height, Bytes header, Bytes data)
        implements Pdu {
    private static final int EX_COMPRESSED_BITMAP_HEADER_PRESENT = 1;
    private static final int HEADER = 24;
    private static final int FIXED =
            1 // bpp
                    + 1 // flags
                    + 1 // reserved
                    + 1 // codecID
                    + 2 // width
                    + 2 // height
                    + 4; // bitmapDataLength

    public SurfaceBitmap {
        FieldRange.u8(bitsPerPixel, "bpp");
        FieldRange.u8(codecId, "codecID");
        FieldRange.u16(width, "width");
        FieldRange.u16(height, "height");
        if (!header.isEmpty()) {
            FieldRange.length(header, HEADER, "exBitmapDataHeader");
        }
    }

    public static SurfaceBitmap read(WireReader in) {
        in.need(FIXED, "TS_BITMAP_DATA_EX");
        int bitsPerPixel = in.u8();
        boolean hasHeader = (in.u8() & EX_COMPRESSED_BITMAP_HEADER_PRESENT) != 0;
        in.skip(1); // reserved
        int codecId = in.u8();
        int width = in.u16();
        int height = in.u16();
        int length = in.count32("bitmapDataLength", in.remaining());
        int headerLength = hasHeader ? HEADER : 0;
        Bytes header = Bytes.read(in.need(headerLength, "TS_BITMAP_DATA_EX"), headerLength);
        Bytes data = Bytes.read(in.need(length, "TS_BITMAP_DATA_EX"), length);
        return new SurfaceBitmap(bitsPerPixel, codecId, width, height, header, data);
    }

    @Override
    public void write(WireWriter out) {
        out.u8(bitsPerPixel).u8(header.isEmpty() ? 0 : EX_COMPRESSED_BITMAP_HEADER_PRESENT);
        out.u8(0).u8(codecId).u16(width).u16(height).u32(data.size());
        header.write(out);
        data.write(out);
    }

    @Override
    public int size() {
        return FIXED + header.size() + data.size();
    }
}
