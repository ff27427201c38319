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

    /** What {@link #rectangle} will append for this many bytes of data. */
    public static int rectangleSize(int length) {
        return BitmapRectangle.FIXED + length;
    }

    /**
     * Appends one rectangle without a compressed data header.
     *
     * @param compressed the bytes are compressed; the client must have agreed to
     *     NO_BITMAP_COMPRESSION_HDR
     */
    public BitmapUpdateWriter rectangle(
            BitmapArea area, boolean compressed, byte[] source, int offset, int length) {
        FieldRange.u16(length, "bitmapLength");
        FieldRange.u16(count + 1, "numberRectangles");
        area.write(out);
        out.u16(
                compressed
                        ? BitmapRectangle.BITMAP_COMPRESSION
                                | BitmapRectangle.NO_BITMAP_COMPRESSION_HDR
                        : 0);
        out.u16(length).bytes(source, offset, length);
        count++;
        return this;
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
