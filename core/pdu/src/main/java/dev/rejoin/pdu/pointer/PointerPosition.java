package dev.rejoin.pdu.pointer;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.9.1.1.4.2 Pointer Position Update (TS_POINTERPOSATTRIBUTE). */
public record PointerPosition(int x, int y) implements PointerUpdate {
    private static final int SIZE = 4;

    public PointerPosition {
        FieldRange.u16(x, "xPos");
        FieldRange.u16(y, "yPos");
    }

    public static PointerPosition read(WireReader in) {
        in.need(SIZE, "TS_POINTERPOSATTRIBUTE");
        return new PointerPosition(in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(x).u16(y);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.POINTER_POSITION;
    }
}
