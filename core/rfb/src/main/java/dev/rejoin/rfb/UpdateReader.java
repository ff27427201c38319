package dev.rejoin.rfb;

import dev.rejoin.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** RFC 6143 7.6.1 FramebufferUpdate: one update, rectangle by rectangle. */
final class UpdateReader {
    /** SPEC: with LastRect this count stands for "until I say so". */
    private static final int UNTIL_LAST = 0xFFFF;

    private int width;
    private int height;
    private int rectanglesLeft;
    private Rectangle current = new Rectangle(0, 0, 0, 0, Encoding.RAW);
    private int pixelsDone;
    private int pixelsLeft;

    UpdateReader(int width, int height, int rectangles) {
        this.width = width;
        this.height = height;
        this.rectanglesLeft = rectangles;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean finished() {
        return rectanglesLeft == 0;
    }

    int pixelsLeft() {
        return pixelsLeft;
    }

    /**
     * Reads a rectangle from its header on. How many bytes it lacks, or 0: then it is done, or its
     * pixels follow.
     */
    int read(WireReader in, List<ServerEvent> events) {
        current = Rectangle.read(in);
        int body = bodySize(in);
        if (in.remaining() < body) {
            return body - in.remaining();
        }
        switch (current.encoding()) {
            case RAW -> raw(in, events);
            case COPY_RECT -> copy(in, events);
            case CURSOR -> events.add(shape(CursorPixels.readMasked(current, in)));
            case CURSOR_WITH_ALPHA -> events.add(shape(CursorPixels.readAlpha(current, in)));
            case DESKTOP_SIZE ->
                    resize(in, ServerEvent.DesktopResized.BY_SERVER, 0, List.of(), events);
            case EXTENDED_DESKTOP_SIZE -> extendedSize(in, events);
            case QEMU_EXTENDED_KEY -> events.add(new ServerEvent.ExtendedKeysAccepted());
            case LED_STATE -> events.add(new ServerEvent.LedState(in.need(1, "LEDState").u8()));
            case LAST_RECT -> rectanglesLeft = 1;
            case FENCE, CONTINUOUS_UPDATES ->
                    throw in.failure("encoding-type", "a rectangle", current.encoding().code());
        }
        if (rectanglesLeft != UNTIL_LAST) {
            rectanglesLeft--;
        }
        return 0;
    }

    /** Puts pixels in their place: rows straight from the bytes into the desktop. */
    void paint(WireReader in, int[] target, int stride) {
        int count = Math.min(pixelsLeft, in.remaining() / Integer.BYTES);
        in.need(count * Integer.BYTES, "raw pixels");
        while (count > 0) {
            int column = pixelsDone % current.width();
            int row = pixelsDone / current.width();
            int run = Math.min(count, current.width() - column);
            in.i32s(target, (current.y() + row) * stride + current.x() + column, run);
            advance(run);
            count -= run;
        }
    }

    void drop(WireReader in) {
        int count = Math.min(pixelsLeft, in.remaining() / Integer.BYTES);
        in.need(count * Integer.BYTES, "raw pixels").skip(count * Integer.BYTES);
        advance(count);
    }

    void painted(List<ServerEvent> events) {
        events.add(
                new ServerEvent.Painted(
                        current.x(), current.y(), current.width(), current.height()));
    }

    private void advance(int count) {
        pixelsDone += count;
        pixelsLeft -= count;
    }

    private int bodySize(WireReader in) {
        return switch (current.encoding()) {
            case COPY_RECT -> 4;
            case LED_STATE -> 1;
            case CURSOR -> CursorPixels.maskedSize(cursor(in));
            case CURSOR_WITH_ALPHA -> CursorPixels.alphaSize(cursor(in));
            case EXTENDED_DESKTOP_SIZE ->
                    in.hasRemaining() ? 4 + Monitor.SIZE * monitorCount(in) : 4;
            default -> 0;
        };
    }

    private Rectangle cursor(WireReader in) {
        if (current.width() > CursorImage.MOST_SIDE || current.height() > CursorImage.MOST_SIDE) {
            throw in.failure(
                    "cursor size",
                    "at most " + CursorImage.MOST_SIDE,
                    Math.max(current.width(), current.height()));
        }
        return current;
    }

    private static int monitorCount(WireReader in) {
        int count = in.peekU8();
        if (count > Monitor.MOST) {
            throw in.failure("number-of-screens", "at most " + Monitor.MOST, count);
        }
        return count;
    }

    private static ServerEvent shape(CursorImage image) {
        return new ServerEvent.CursorShape(image.hidden() ? CursorImage.HIDDEN : image);
    }

    private void raw(WireReader in, List<ServerEvent> events) {
        inside(in, "rectangle", current);
        pixelsDone = 0;
        pixelsLeft = current.width() * current.height();
        if (pixelsLeft == 0) {
            painted(events);
        }
    }

    private void copy(WireReader in, List<ServerEvent> events) {
        in.need(4, "CopyRect");
        int fromX = in.u16be();
        int fromY = in.u16be();
        inside(in, "rectangle", current);
        inside(
                in,
                "src-position",
                new Rectangle(fromX, fromY, current.width(), current.height(), Encoding.COPY_RECT));
        events.add(
                new ServerEvent.Copy(
                        current.x(), current.y(), current.width(), current.height(), fromX, fromY));
    }

    private void inside(WireReader in, String field, Rectangle area) {
        if (!area.within(width, height)) {
            throw in.failure(
                    field,
                    "inside " + width + "x" + height,
                    area.x() + "," + area.y() + " " + area.width() + "x" + area.height());
        }
    }

    /** ExtendedDesktopSize: the position holds who asked and what came of it. */
    private void extendedSize(WireReader in, List<ServerEvent> events) {
        in.need(4, "ExtendedDesktopSize");
        int count = in.u8();
        in.skip(3);
        List<Monitor> monitors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            monitors.add(Monitor.read(in));
        }
        resize(in, current.x(), current.y(), monitors, events);
    }

    private void resize(
            WireReader in,
            int reason,
            int result,
            List<Monitor> monitors,
            List<ServerEvent> events) {
        if (result == 0) {
            width = Limits.side(in, "width", current.width());
            height = Limits.side(in, "height", current.height());
        }
        events.add(
                new ServerEvent.DesktopResized(
                        reason, result, current.width(), current.height(), monitors));
    }
}
