package dev.rejoin.pdu.input;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.8.1.2.2 Fast-Path Input Event (TS_FP_INPUT_EVENT): codes and layouts. */
final class FastPathEvents {
    private static final int SCANCODE = 0;
    private static final int MOUSE = 1;
    private static final int MOUSEX = 2;
    private static final int SYNC = 3;
    private static final int UNICODE = 4;
    private static final int MOUSEREL = 5;
    private static final int QOE_TIMESTAMP = 6;

    private static final int RELEASE = 1;
    private static final int EXTENDED = 2;
    private static final int EXTENDED1 = 4;

    private FastPathEvents() {}

    static InputEvent read(WireReader in) {
        int header = in.need(1, "TS_FP_INPUT_EVENT").u8();
        int flags = header & 0x1F;
        int code = header >> 5;
        return switch (code) {
            case SCANCODE ->
                    new InputEvent.Scancode(
                            in.need(1, "TS_FP_KEYBOARD_EVENT").u8(),
                            (flags & EXTENDED) != 0,
                            (flags & EXTENDED1) != 0,
                            (flags & RELEASE) != 0);
            case UNICODE ->
                    new InputEvent.Unicode(
                            in.need(2, "TS_FP_UNICODE_KEYBOARD_EVENT").u16(),
                            (flags & RELEASE) != 0);
            case MOUSE -> {
                in.need(6, "TS_FP_POINTER_EVENT");
                yield new InputEvent.Mouse(in.u16(), in.u16(), in.u16());
            }
            case MOUSEX -> {
                in.need(6, "TS_FP_POINTERX_EVENT");
                yield new InputEvent.ExtendedMouse(in.u16(), in.u16(), in.u16());
            }
            case MOUSEREL -> {
                in.need(6, "TS_FP_RELPOINTER_EVENT");
                yield new InputEvent.RelativeMouse(in.u16(), in.i16(), in.i16());
            }
            case SYNC -> new InputEvent.Synchronize(flags & InputEvent.Synchronize.ALL);
            case QOE_TIMESTAMP ->
                    new InputEvent.QoeTimestamp(in.need(4, "TS_FP_QOETIMESTAMP_EVENT").i32());
            // The length of an unknown event is unknown, so nothing behind it can be read.
            default -> throw in.failure("eventCode", "0 to 6", code);
        };
    }

    static void write(InputEvent event, WireWriter out) {
        switch (event) {
            case InputEvent.Scancode key -> header(SCANCODE, flags(key), out).u8(key.code());
            case InputEvent.Unicode key ->
                    header(UNICODE, key.released() ? RELEASE : 0, out).u16(key.unit());
            case InputEvent.Mouse mouse ->
                    header(MOUSE, 0, out).u16(mouse.flags()).u16(mouse.x()).u16(mouse.y());
            case InputEvent.ExtendedMouse mouse ->
                    header(MOUSEX, 0, out).u16(mouse.flags()).u16(mouse.x()).u16(mouse.y());
            case InputEvent.RelativeMouse mouse ->
                    header(MOUSEREL, 0, out)
                            .u16(mouse.flags())
                            .u16(mouse.deltaX())
                            .u16(mouse.deltaY());
            case InputEvent.Synchronize locks -> header(SYNC, locks.toggles(), out);
            case InputEvent.QoeTimestamp time ->
                    header(QOE_TIMESTAMP, 0, out).u32(time.timestamp());
        }
    }

    static int size(InputEvent event) {
        return switch (event) {
            case InputEvent.Synchronize _ -> 1;
            case InputEvent.Scancode _ -> 1 + 1;
            case InputEvent.Unicode _ -> 1 + 2;
            case InputEvent.QoeTimestamp _ -> 1 + 4;
            case InputEvent.Mouse _ -> 1 + 6;
            case InputEvent.ExtendedMouse _ -> 1 + 6;
            case InputEvent.RelativeMouse _ -> 1 + 6;
        };
    }

    private static WireWriter header(int code, int flags, WireWriter out) {
        return out.u8(code << 5 | flags);
    }

    private static int flags(InputEvent.Scancode key) {
        return (key.released() ? RELEASE : 0)
                | (key.extended() ? EXTENDED : 0)
                | (key.extended1() ? EXTENDED1 : 0);
    }
}
