package dev.rejoin.pdu.pointer;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** The hot spot, width and height of a pointer, as every pointer with pixels has them. */
public record PointerShape(int hotSpotX, int hotSpotY, int width, int height) implements Pdu {
    static final int SIZE = 8;

    public PointerShape {
        FieldRange.u16(hotSpotX, "hotSpot.xPos");
        FieldRange.u16(hotSpotY, "hotSpot.yPos");
        FieldRange.u16(width, "width");
        FieldRange.u16(height, "height");
    }

    static PointerShape read(WireReader in, int largestSide) {
        in.need(SIZE, "TS_POINTERATTRIBUTE");
        PointerShape shape = new PointerShape(in.u16(), in.u16(), in.u16(), in.u16());
        if (shape.width > largestSide || shape.height > largestSide) {
            throw in.failure(
                    "width", "sides of at most " + largestSide, shape.width + "x" + shape.height);
        }
        return shape;
    }

    @Override
    public void write(WireWriter out) {
        out.u16(hotSpotX).u16(hotSpotY).u16(width).u16(height);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
