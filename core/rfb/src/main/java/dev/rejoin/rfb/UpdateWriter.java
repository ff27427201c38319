package dev.rejoin.rfb;

import dev.rejoin.wire.WireWriter;

/**
 * RFC 6143 7.6.1 FramebufferUpdate, as a server writes it: rectangle after rectangle, then {@link
 * #end}. What the client has not announced is left out, and the answer says so.
 */
public final class UpdateWriter {
    private static final int TYPE = 0;

    private final RfbServer server;
    private final WireWriter out;
    private final int start;
    private int rectangles;

    UpdateWriter(RfbServer server, WireWriter out) {
        this.server = server;
        this.out = out;
        this.start = out.size();
        out.u8(TYPE).u8(0).u16be(0);
    }

    /** Pixels of the desktop, whose rows begin every {@code stride} pixels in {@code source}. */
    public UpdateWriter raw(int[] source, int stride, int x, int y, int width, int height) {
        begin(new Rectangle(x, y, width, height, Encoding.RAW));
        for (int row = y; row < y + height; row++) {
            out.i32s(source, row * stride + x, width);
        }
        return this;
    }

    /** Moves what the client already shows; false when it must get the pixels instead. */
    public boolean copy(int x, int y, int width, int height, int fromX, int fromY) {
        if (!server.announced(Encoding.COPY_RECT)) {
            return false;
        }
        begin(new Rectangle(x, y, width, height, Encoding.COPY_RECT));
        out.u16be(fromX).u16be(fromY);
        return true;
    }

    /** The pointer's shape; false when the client draws none and it belongs into the pixels. */
    public boolean cursor(CursorImage image) {
        boolean alpha = server.announced(Encoding.CURSOR_WITH_ALPHA);
        if (!alpha && !server.announced(Encoding.CURSOR)) {
            return false;
        }
        Encoding encoding = alpha ? Encoding.CURSOR_WITH_ALPHA : Encoding.CURSOR;
        begin(new Rectangle(image.hotX(), image.hotY(), image.width(), image.height(), encoding));
        if (alpha) {
            CursorPixels.writeAlpha(image, out);
        } else {
            CursorPixels.writeMasked(image, out);
        }
        return true;
    }

    /**
     * The desktop's size from here on, or the refusal ({@code result} not 0) of one asked for.
     * False when the client cannot be told.
     */
    public boolean resized(int reason, int result, int width, int height) {
        if (result == 0) {
            server.resized(width, height);
        }
        if (server.announced(Encoding.EXTENDED_DESKTOP_SIZE)) {
            begin(new Rectangle(reason, result, width, height, Encoding.EXTENDED_DESKTOP_SIZE));
            out.u8(1).zeros(3);
            Monitor.whole(width, height).write(out);
            return true;
        }
        if (result != 0 || !server.announced(Encoding.DESKTOP_SIZE)) {
            return false;
        }
        begin(new Rectangle(0, 0, width, height, Encoding.DESKTOP_SIZE));
        return true;
    }

    /** Lock lights: bit 0 scroll lock, 1 num lock, 2 caps lock. */
    public boolean leds(int state) {
        if (!server.announced(Encoding.LED_STATE)) {
            return false;
        }
        begin(new Rectangle(0, 0, 0, 0, Encoding.LED_STATE));
        out.u8(state);
        return true;
    }

    void extendedKeys() {
        begin(new Rectangle(0, 0, 0, 0, Encoding.QEMU_EXTENDED_KEY));
    }

    public boolean isEmpty() {
        return rectangles == 0;
    }

    /** Now the update says how many rectangles it has. */
    public void end() {
        out.putU16be(start + 2, rectangles);
    }

    private void begin(Rectangle rectangle) {
        if (rectangles == 0xFFFE) {
            throw new IllegalStateException("65,534 rectangles in one update");
        }
        rectangles++;
        rectangle.write(out);
    }
}
