package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** Where surface bits go; right and bottom are exclusive. */
public record SurfaceArea(int left, int top, int right, int bottom) implements Pdu {
    private static final int SIZE = 8;

    public SurfaceArea {
        FieldRange.u16(left, "destLeft");
        FieldRange.u16(top, "destTop");
        FieldRange.u16(right, "destRight");
        FieldRange.u16(bottom, "destBottom");
    }

    public static SurfaceArea read(WireReader in) {
        in.need(SIZE, "TS_SURFCMD_SET_SURF_BITS");
        return new SurfaceArea(in.u16(), in.u16(), in.u16(), in.u16());
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
