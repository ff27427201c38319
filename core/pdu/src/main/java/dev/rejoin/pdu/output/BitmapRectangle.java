package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.3.1.2.2 Bitmap Data (TS_BITMAP_DATA): one rectangle of pixels, rows from
 * the bottom up.
 *
 * @param header in front of compressed data unless the flags say that there is none
 */
public record BitmapRectangle(
        BitmapArea area, int flags, Optional<CompressedDataHeader> header, Bytes data)
        implements Pdu {
    public static final int BITMAP_COMPRESSION = 0x0001;
    public static final int NO_BITMAP_COMPRESSION_HDR = 0x0400;

    static final int FIXED =
            BitmapArea.SIZE
                    + 2 // flags
                    + 2; // bitmapLength

    public BitmapRectangle {
        FieldRange.u16(flags, "flags");
        if (header.isPresent() != hasHeader(flags)) {
            throw new IllegalArgumentException("flags and compressed data header disagree");
        }
        FieldRange.u16(length(header, data), "bitmapLength");
    }

    public static BitmapRectangle read(WireReader in) {
        in.need(FIXED, "TS_BITMAP_DATA");
        BitmapArea area = BitmapArea.read(in);
        in.need(2 + 2, "TS_BITMAP_DATA");
        int flags = in.u16();
        int length = in.u16();
        WireReader stream = in.slice(length, "TS_BITMAP_DATA");
        Optional<CompressedDataHeader> header =
                hasHeader(flags)
                        ? Optional.of(CompressedDataHeader.read(stream))
                        : Optional.empty();
        return new BitmapRectangle(area, flags, header, Bytes.owning(stream.rest()));
    }

    @Override
    public void write(WireWriter out) {
        area.write(out);
        out.u16(flags).u16(length(header, data));
        header.ifPresent(present -> present.write(out));
        data.write(out);
    }

    @Override
    public int size() {
        return FIXED + length(header, data);
    }

    public boolean compressed() {
        return (flags & BITMAP_COMPRESSION) != 0;
    }

    private static boolean hasHeader(int flags) {
        return (flags & BITMAP_COMPRESSION) != 0 && (flags & NO_BITMAP_COMPRESSION_HDR) == 0;
    }

    private static int length(Optional<CompressedDataHeader> header, Bytes data) {
        return data.size() + (header.isPresent() ? CompressedDataHeader.SIZE : 0);
    }
}
