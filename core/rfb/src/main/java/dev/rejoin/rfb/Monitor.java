package dev.rejoin.rfb;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** One screen of the ExtendedDesktopSize pseudo-encoding and of SetDesktopSize. */
public record Monitor(int id, int x, int y, int width, int height, int flags) {
    public static final int SIZE = 16;

    /** LIMIT: more monitors than anybody has, few enough to read without thought. */
    public static final int MOST = 64;

    /** The whole desktop as one monitor. */
    public static Monitor whole(int width, int height) {
        return new Monitor(0, 0, 0, width, height, 0);
    }

    public static Monitor read(WireReader in) {
        in.need(SIZE, "SCREEN");
        return new Monitor(in.i32be(), in.u16be(), in.u16be(), in.u16be(), in.u16be(), in.i32be());
    }

    public void write(WireWriter out) {
        out.u32be(id).u16be(x).u16be(y).u16be(width).u16be(height).u32be(flags);
    }
}
