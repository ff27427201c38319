package dev.rejoin.pdu.pointer;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.2.1.11 Fast-Path Large Pointer Update (TS_FP_LARGEPOINTERATTRIBUTE): up to
 * 384 x 384 pixels, on the fast path alone.
 */
public record LargePointer(
        int xorBitsPerPixel, int cacheIndex, PointerShape shape, Bytes xorMask, Bytes andMask)
        implements PointerUpdate {
    public static final int LARGEST_SIDE = 384;

    // LIMIT: 384 rows of 384 pixels of four bytes; a mask cannot have more.
    private static final int LARGEST_MASK = LARGEST_SIDE * LARGEST_SIDE * 4;
    private static final int FIXED =
            2 // cacheIndex
                    + PointerShape.SIZE
                    + 4 // lengthAndMask
                    + 4; // lengthXorMask

    public LargePointer {
        if (!PointerDepth.legal(xorBitsPerPixel)) {
            throw new IllegalArgumentException("xorBpp " + xorBitsPerPixel);
        }
        FieldRange.u16(cacheIndex, "cacheIndex");
        FieldRange.within(shape.width(), 0, LARGEST_SIDE, "width");
        FieldRange.within(shape.height(), 0, LARGEST_SIDE, "height");
        FieldRange.within(xorMask.size(), 0, LARGEST_MASK, "lengthXorMask");
        FieldRange.within(andMask.size(), 0, LARGEST_MASK, "lengthAndMask");
    }

    public static LargePointer read(WireReader in) {
        int xorBitsPerPixel = PointerDepth.read(in, "TS_FP_LARGEPOINTERATTRIBUTE");
        int cacheIndex = in.need(FIXED, "TS_FP_LARGEPOINTERATTRIBUTE").u16();
        PointerShape shape = PointerShape.read(in, LARGEST_SIDE);
        in.need(4 + 4, "TS_FP_LARGEPOINTERATTRIBUTE");
        int and = in.count32("lengthAndMask", LARGEST_MASK);
        int xor = in.count32("lengthXorMask", LARGEST_MASK);
        in.need(xor + and, "TS_FP_LARGEPOINTERATTRIBUTE");
        return new LargePointer(
                xorBitsPerPixel, cacheIndex, shape, Bytes.read(in, xor), Bytes.read(in, and));
    }

    @Override
    public void write(WireWriter out) {
        out.u16(xorBitsPerPixel).u16(cacheIndex);
        shape.write(out);
        out.u32(andMask.size()).u32(xorMask.size());
        xorMask.write(out);
        andMask.write(out);
    }

    @Override
    public int size() {
        return 2 // xorBpp
                + FIXED
                + xorMask.size()
                + andMask.size();
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.LARGE_POINTER;
    }
}
