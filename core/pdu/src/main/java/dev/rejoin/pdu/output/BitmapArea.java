package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * Where a bitmap goes and how it is made: the fields of TS_BITMAP_DATA in front of its flags.
 *
 * @param right inclusive
 * @param bottom inclusive
 * @param width of the data, which may reach beyond {@code right}
 */
public record BitmapArea(
        int left, int top, int right, int bottom, int width, int height, int bitsPerPixel)
        implements Pdu {
    static final int SIZE = 14;

    public BitmapArea {
        FieldRange.u16(left, "destLeft");
        FieldRange.u16(top, "destTop");
        FieldRange.u16(right, "destRight");
        FieldRange.u16(bottom, "destBottom");
        FieldRange.u16(width, "width");
        FieldRange.u16(height, "height");
        FieldRange.u16(bitsPerPixel, "bitsPerPixel");
    }

    public static BitmapArea read(WireReader in) {
        in.need(SIZE, "TS_BITMAP_DATA");
        return new BitmapArea(in.u16(), in.u16(), in.u16(), in.u16(), in.u16(), in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(left).u16(top).u16(right).u16(bottom).u16(width).u16(height).u16(bitsPerPixel);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
