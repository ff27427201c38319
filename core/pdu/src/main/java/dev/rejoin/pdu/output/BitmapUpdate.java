package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.3.1.2 Bitmap Update Data (TS_UPDATE_BITMAP_DATA), the same on both paths.
 * A sender of pixels uses {@link BitmapUpdateWriter} instead.
 */
public record BitmapUpdate(List<BitmapRectangle> rectangles) implements GraphicsUpdate {
    static final int TYPE = 1;

    public BitmapUpdate {
        FieldRange.u16(rectangles.size(), "numberRectangles");
        rectangles = List.copyOf(rectangles);
    }

    public static BitmapUpdate read(WireReader in) {
        int type = in.need(2, "TS_UPDATE_BITMAP_DATA").u16();
        if (type != TYPE) {
            throw in.failure("updateType", "1", type);
        }
        return readBody(in);
    }

    static BitmapUpdate readBody(WireReader in) {
        int count = in.need(2, "TS_UPDATE_BITMAP_DATA").u16();
        List<BitmapRectangle> rectangles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rectangles.add(BitmapRectangle.read(in));
        }
        return new BitmapUpdate(rectangles);
    }

    @Override
    public void write(WireWriter out) {
        out.u16(TYPE).u16(rectangles.size());
        rectangles.forEach(rectangle -> rectangle.write(out));
    }

    @Override
    public int size() {
        int size = 2 + 2; // updateType, numberRectangles
        for (BitmapRectangle rectangle : rectangles) {
            size += rectangle.size();
        }
        return size;
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.BITMAP;
    }
}
