package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireWriter;

/**
 * Writes a {@link BitmapUpdate} straight from the encoder's buffer: rectangles are appended without
 * records in between, and their number is filled in at the end.
 */
public final class BitmapUpdateWriter {
    private final WireWriter out;
    private int start;
    private int count;

    /** Appends to {@code out}, which the caller empties between updates. */
    public BitmapUpdateWriter(WireWriter out) {
        this.out = out;
    }

    public BitmapUpdateWriter begin() {
        start = out.size();
        count = 0;
        out.u16(BitmapUpdate.TYPE).u16(0);
        return this;
    }

    /** What {@link #raw} will append for this many bytes of data. */
    public static int rectangleSize(int length) {
        return BitmapRectangle.FIXED + length;
    }

    /** What {@link #compressed} will append for this many bytes of data. */
    public static int compressedSize(boolean withHeader, int length) {
        return rectangleSize(withHeader ? CompressedDataHeader.SIZE + length : length);
    }

    /** Appends a rectangle of pixels as they are. */
    public BitmapUpdateWriter raw(BitmapArea area, byte[] source, int offset, int length) {
        begin(area, 0, length);
        out.bytes(source, offset, length);
        return this;
    }

    /**
     * Appends a rectangle of compressed pixels.
     *
     * @param withHeader in front of the data: needed unless the client has announced
     *     NO_BITMAP_COMPRESSION_HDR
     */
    public BitmapUpdateWriter compressed(
            BitmapArea area, boolean withHeader, byte[] source, int offset, int length) {
        if (withHeader) {
            begin(area, BitmapRectangle.BITMAP_COMPRESSION, CompressedDataHeader.SIZE + length);
            CompressedDataHeader.write(out, area, length);
        } else {
            int flags =
                    BitmapRectangle.BITMAP_COMPRESSION | BitmapRectangle.NO_BITMAP_COMPRESSION_HDR;
            begin(area, flags, length);
        }
        out.bytes(source, offset, length);
        return this;
    }

    private void begin(BitmapArea area, int flags, int length) {
        FieldRange.u16(length, "bitmapLength");
        FieldRange.u16(count + 1, "numberRectangles");
        area.write(out);
        out.u16(flags).u16(length);
        count++;
    }

    /** Bytes of this update so far. */
    public int size() {
        return out.size() - start;
    }

    public int count() {
        return count;
    }

    /** Completes the update and returns its size; one without rectangles has four bytes. */
    public int end() {
        out.putU16(start + 2, count);
        return size();
    }
}
