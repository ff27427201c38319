package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.11.1 Inclusive Rectangle (TS_RECTANGLE16). */
public record InclusiveRectangle(int left, int top, int right, int bottom) implements Pdu {
    static final int SIZE = 8;

    public InclusiveRectangle {
        FieldRange.u16(left, "left");
        FieldRange.u16(top, "top");
        FieldRange.u16(right, "right");
        FieldRange.u16(bottom, "bottom");
    }

    public static InclusiveRectangle read(WireReader in) {
        in.need(SIZE, "TS_RECTANGLE16");
        return new InclusiveRectangle(in.u16(), in.u16(), in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(left).u16(top).u16(right).u16(bottom);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
