package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.1.2 Bitmap Capability Set (TS_BITMAP_CAPABILITYSET): size and colour depth of
 * the desktop.
 */
public record BitmapCapability(
        int preferredBitsPerPixel,
        int desktopWidth,
        int desktopHeight,
        boolean desktopResize,
        int drawingFlags)
        implements CapabilitySet {
    public static final int TYPE = 2;

    public static final int DRAW_ALLOW_DYNAMIC_COLOR_FIDELITY = 0x02;
    public static final int DRAW_ALLOW_COLOR_SUBSAMPLING = 0x04;
    public static final int DRAW_ALLOW_SKIP_ALPHA = 0x08;

    private static final int SIZE = 24;

    public BitmapCapability {
        FieldRange.u16(preferredBitsPerPixel, "preferredBitsPerPixel");
        FieldRange.u16(desktopWidth, "desktopWidth");
        FieldRange.u16(desktopHeight, "desktopHeight");
        FieldRange.u8(drawingFlags, "drawingFlags");
    }

    public static BitmapCapability read(WireReader in) {
        in.need(SIZE, "TS_BITMAP_CAPABILITYSET");
        int preferredBitsPerPixel = in.u16();
        in.skip(2 + 2 + 2); // receive1BitPerPixel, receive4BitsPerPixel, receive8BitsPerPixel
        int desktopWidth = in.u16();
        int desktopHeight = in.u16();
        in.skip(2); // pad2octets
        boolean desktopResize = in.u16() != 0;
        in.skip(2 + 1); // bitmapCompressionFlag, highColorFlags
        int drawingFlags = in.u8();
        in.skip(2 + 2); // multipleRectangleSupport, pad2octetsB
        return new BitmapCapability(
                preferredBitsPerPixel, desktopWidth, desktopHeight, desktopResize, drawingFlags);
    }

    @Override
    public void write(WireWriter out) {
        out.u16(preferredBitsPerPixel).u16(1).u16(1).u16(1);
        out.u16(desktopWidth).u16(desktopHeight).zeros(2).u16(desktopResize ? 1 : 0);
        out.u16(1); // bitmapCompressionFlag: must be TRUE
        out.u8(0).u8(drawingFlags);
        out.u16(1); // multipleRectangleSupport: must be TRUE
        out.zeros(2);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }

    public boolean has(int flag) {
        return (drawingFlags & flag) == flag;
    }
}
