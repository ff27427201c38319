package dev.rejoin.pdu.pointer;

import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.4.5 New Pointer Update (TS_POINTERATTRIBUTE): a pointer of any colour
 * depth.
 */
public record NewPointer(int xorBitsPerPixel, ColorPointer pointer) implements PointerUpdate {
    public NewPointer {
        if (!PointerDepth.legal(xorBitsPerPixel)) {
            throw new IllegalArgumentException("xorBpp " + xorBitsPerPixel);
        }
    }

    public static NewPointer read(WireReader in) {
        int xorBitsPerPixel = PointerDepth.read(in, "TS_POINTERATTRIBUTE");
        return new NewPointer(xorBitsPerPixel, ColorPointer.read(in));
    }

    @Override
    public void write(WireWriter out) {
        out.u16(xorBitsPerPixel);
        pointer.write(out);
    }

    @Override
    public int size() {
        return 2 // xorBpp
                + pointer.size(); // colorPtrAttr
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.NEW_POINTER;
    }
}
