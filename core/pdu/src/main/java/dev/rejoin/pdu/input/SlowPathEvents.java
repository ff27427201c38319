package dev.rejoin.pdu.input;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/** [MS-RDPBCGR] 2.2.8.1.1.3.1.1 Slow-Path Input Event (TS_INPUT_EVENT): types and layouts. */
final class SlowPathEvents {
    static final int SIZE =
            4 // eventTime
                    + 2 // messageType
                    + 6; // slowPathInputData

    private static final int SYNC = 0x0000;
    private static final int SCANCODE = 0x0004;
    private static final int UNICODE = 0x0005;
    private static final int MOUSE = 0x8001;
    private static final int MOUSEX = 0x8002;
    private static final int MOUSEREL = 0x8004;

    private static final int KBDFLAGS_EXTENDED = 0x0100;
    private static final int KBDFLAGS_EXTENDED1 = 0x0200;
    private static final int KBDFLAGS_DOWN = 0x4000;
    private static final int KBDFLAGS_RELEASE = 0x8000;

    private SlowPathEvents() {}

    static Optional<InputEvent> read(WireReader in) {
        in.need(SIZE, "TS_INPUT_EVENT").skip(4); // eventTime: servers ignore it
        int type = in.u16();
        int first = in.u16();
        int second = in.u16();
        int third = in.u16();
        return Optional.ofNullable(
                switch (type) {
                    case SYNC -> new InputEvent.Synchronize(second & InputEvent.Synchronize.ALL);
                    case SCANCODE -> scancode(first, second, in);
                    case UNICODE -> new InputEvent.Unicode(second, (first & KBDFLAGS_RELEASE) != 0);
                    case MOUSE -> new InputEvent.Mouse(first, second, third);
                    case MOUSEX -> new InputEvent.ExtendedMouse(first, second, third);
                    case MOUSEREL ->
                            new InputEvent.RelativeMouse(first, (short) second, (short) third);
                    default -> null;
                });
    }

    private static InputEvent scancode(int flags, int code, WireReader in) {
        if (code > 0xFF) {
            throw in.failure("keyCode", "at most 255", code);
        }
        return new InputEvent.Scancode(
                code,
                (flags & KBDFLAGS_EXTENDED) != 0,
                (flags & KBDFLAGS_EXTENDED1) != 0,
                (flags & KBDFLAGS_RELEASE) != 0);
    }

    static void write(InputEvent event, WireWriter out) {
        out.u32(0); // eventTime
        switch (event) {
            case InputEvent.Scancode key ->
                    out.u16(SCANCODE).u16(flags(key)).u16(key.code()).u16(0);
            case InputEvent.Unicode key ->
                    out.u16(UNICODE)
                            .u16(key.released() ? KBDFLAGS_RELEASE : 0)
                            .u16(key.unit())
                            .u16(0);
            case InputEvent.Mouse mouse ->
                    out.u16(MOUSE).u16(mouse.flags()).u16(mouse.x()).u16(mouse.y());
            case InputEvent.ExtendedMouse mouse ->
                    out.u16(MOUSEX).u16(mouse.flags()).u16(mouse.x()).u16(mouse.y());
            case InputEvent.RelativeMouse mouse ->
                    out.u16(MOUSEREL).u16(mouse.flags()).u16(mouse.deltaX()).u16(mouse.deltaY());
            case InputEvent.Synchronize locks -> out.u16(SYNC).u16(0).u32(locks.toggles());
            case InputEvent.QoeTimestamp _ ->
                    throw new IllegalStateException("SlowPathInput holds no timestamps");
        }
    }

    private static int flags(InputEvent.Scancode key) {
        return (key.released() ? KBDFLAGS_RELEASE | KBDFLAGS_DOWN : 0)
                | (key.extended() ? KBDFLAGS_EXTENDED : 0)
                | (key.extended1() ? KBDFLAGS_EXTENDED1 : 0);
    }
}
