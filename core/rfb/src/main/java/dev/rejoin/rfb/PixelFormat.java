package dev.rejoin.rfb;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** RFC 6143 7.4 PIXEL_FORMAT: how a pixel lies in its bits. */
public record PixelFormat(
        int bitsPerPixel,
        int depth,
        boolean bigEndian,
        boolean trueColour,
        int redMax,
        int greenMax,
        int blueMax,
        int redShift,
        int greenShift,
        int blueShift) {
    public static final int SIZE = 16;

    /** 0x00RRGGBB in a little-endian word: the one format this program moves. */
    public static final PixelFormat RGB32 =
            new PixelFormat(32, 24, false, true, 255, 255, 255, 16, 8, 0);

    /** Only a true colour format says something by its maxima and shifts. */
    public boolean samePixels(PixelFormat other) {
        return bitsPerPixel == other.bitsPerPixel
                && bigEndian == other.bigEndian
                && trueColour
                && other.trueColour
                && redMax == other.redMax
                && greenMax == other.greenMax
                && blueMax == other.blueMax
                && redShift == other.redShift
                && greenShift == other.greenShift
                && blueShift == other.blueShift;
    }

    public static PixelFormat read(WireReader in) {
        in.need(SIZE, "PIXEL_FORMAT");
        PixelFormat format =
                new PixelFormat(
                        in.u8(),
                        in.u8(),
                        in.u8() != 0,
                        in.u8() != 0,
                        in.u16be(),
                        in.u16be(),
                        in.u16be(),
                        in.u8(),
                        in.u8(),
                        in.u8());
        in.skip(3);
        return format;
    }

    public void write(WireWriter out) {
        out.u8(bitsPerPixel).u8(depth).u8(bigEndian ? 1 : 0).u8(trueColour ? 1 : 0);
        out.u16be(redMax).u16be(greenMax).u16be(blueMax);
        out.u8(redShift).u8(greenShift).u8(blueShift).zeros(3);
    }
}
