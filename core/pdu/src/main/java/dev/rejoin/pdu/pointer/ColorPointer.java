package dev.rejoin.pdu.pointer;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.4.4 Color Pointer Update (TS_COLORPOINTERATTRIBUTE): a pointer of 24 bits
 * a pixel. Rows of both masks go from the bottom up and are padded to two bytes.
 */
public record ColorPointer(int cacheIndex, PointerShape shape, Bytes xorMask, Bytes andMask)
        implements PointerUpdate {
    /** More needs a {@link LargePointer}. */
    public static final int LARGEST_SIDE = 96;

    private static final int FIXED =
            2 // cacheIndex
                    + PointerShape.SIZE
                    + 2 // lengthAndMask
                    + 2; // lengthXorMask

    public ColorPointer {
        FieldRange.u16(cacheIndex, "cacheIndex");
        FieldRange.within(shape.width(), 0, LARGEST_SIDE, "width");
        FieldRange.within(shape.height(), 0, LARGEST_SIDE, "height");
        FieldRange.u16(xorMask.size(), "lengthXorMask");
        FieldRange.u16(andMask.size(), "lengthAndMask");
    }

    /** The byte of padding behind the masks may be there or not. */
    public static ColorPointer read(WireReader in) {
        int cacheIndex = in.need(FIXED, "TS_COLORPOINTERATTRIBUTE").u16();
        PointerShape shape = PointerShape.read(in, LARGEST_SIDE);
        in.need(2 + 2, "TS_COLORPOINTERATTRIBUTE");
        int and = in.u16();
        int xor = in.u16();
        in.need(xor + and, "TS_COLORPOINTERATTRIBUTE");
        return new ColorPointer(cacheIndex, shape, Bytes.read(in, xor), Bytes.read(in, and));
    }

    @Override
    public void write(WireWriter out) {
        out.u16(cacheIndex);
        shape.write(out);
        out.u16(andMask.size()).u16(xorMask.size());
        xorMask.write(out);
        andMask.write(out);
    }

    @Override
    public int size() {
        return FIXED + xorMask.size() + andMask.size();
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.COLOR_POINTER;
    }
}
