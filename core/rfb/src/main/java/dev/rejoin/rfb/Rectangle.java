package dev.rejoin.rfb;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** RFC 6143 7.6.1: the header of one rectangle of an update. */
record Rectangle(int x, int y, int width, int height, Encoding encoding) {
    static final int SIZE = 12;

    static Rectangle read(WireReader in) {
        in.need(SIZE, "rectangle");
        int x = in.u16be();
        int y = in.u16be();
        int width = in.u16be();
        int height = in.u16be();
        int code = in.i32be();
        Encoding encoding =
                Encoding.of(code)
                        .orElseThrow(
                                () -> in.failure("encoding-type", "an encoding asked for", code));
        return new Rectangle(x, y, width, height, encoding);
    }

    void write(WireWriter out) {
        out.u16be(x).u16be(y).u16be(width).u16be(height).u32be(encoding.code());
    }

    boolean within(int desktopWidth, int desktopHeight) {
        return x + width <= desktopWidth && y + height <= desktopHeight;
    }
}
