package dev.rejoin.pdu.input;

import dev.rejoin.pdu.FieldRange;

/**
 * One event of the user, whichever path it came by: [MS-RDPBCGR] 2.2.8.1.1.3.1 slow path,
 * 2.2.8.1.2.2 fast path.
 */
public sealed interface InputEvent {
    /**
     * 2.2.8.1.2.2.1 Fast-Path Keyboard Event: a key by the code of set 1, as the keyboard sends it.
     *
     * @param extended behind a 0xE0
     * @param extended1 behind a 0xE1: the Pause key
     */
    record Scancode(int code, boolean extended, boolean extended1, boolean released)
            implements InputEvent {
        public Scancode {
            FieldRange.u8(code, "keyCode");
        }
    }

    /** 2.2.8.1.2.2.2 Fast-Path Unicode Keyboard Event: one UTF-16 unit. */
    record Unicode(int unit, boolean released) implements InputEvent {
        public Unicode {
            FieldRange.u16(unit, "unicodeCode");
        }
    }

    /** 2.2.8.1.2.2.3 Fast-Path Mouse Event: movement, three buttons, two wheels. */
    record Mouse(int flags, int x, int y) implements InputEvent {
        public static final int PTRFLAGS_HWHEEL = 0x0400;
        public static final int PTRFLAGS_WHEEL = 0x0200;
        public static final int PTRFLAGS_MOVE = 0x0800;
        public static final int PTRFLAGS_DOWN = 0x8000;
        public static final int PTRFLAGS_BUTTON1 = 0x1000;
        public static final int PTRFLAGS_BUTTON2 = 0x2000;
        public static final int PTRFLAGS_BUTTON3 = 0x4000;

        private static final int ROTATION_MASK = 0x01FF;
        private static final int ROTATION_BITS = 9;

        public Mouse {
            FieldRange.u16(flags, "pointerFlags");
            FieldRange.u16(x, "xPos");
            FieldRange.u16(y, "yPos");
        }

        /** A turn of the vertical wheel; 120 is one notch away from the user. */
        public static Mouse wheel(int delta, int x, int y) {
            return new Mouse(PTRFLAGS_WHEEL | (delta & ROTATION_MASK), x, y);
        }

        public boolean has(int flag) {
            return (flags & flag) == flag;
        }

        public boolean turnsWheel() {
            return has(PTRFLAGS_WHEEL);
        }

        public boolean turnsHorizontalWheel() {
            return has(PTRFLAGS_HWHEEL);
        }

        /** -256 to 255; negative is towards the user, or to the left. */
        public int wheelDelta() {
            int unused = Integer.SIZE - ROTATION_BITS;
            return flags << unused >> unused;
        }
    }

    /** 2.2.8.1.2.2.4 Fast-Path Extended Mouse Event: the fourth and the fifth button. */
    record ExtendedMouse(int flags, int x, int y) implements InputEvent {
        public static final int PTRXFLAGS_DOWN = 0x8000;
        public static final int PTRXFLAGS_BUTTON1 = 0x0001;
        public static final int PTRXFLAGS_BUTTON2 = 0x0002;

        public ExtendedMouse {
            FieldRange.u16(flags, "pointerFlags");
            FieldRange.u16(x, "xPos");
            FieldRange.u16(y, "yPos");
        }

        public boolean has(int flag) {
            return (flags & flag) == flag;
        }
    }

    /** 2.2.8.1.2.2.7 Fast-Path Relative Mouse Event: flags as of {@link Mouse} and a distance. */
    record RelativeMouse(int flags, int deltaX, int deltaY) implements InputEvent {
        public RelativeMouse {
            FieldRange.u16(flags, "pointerFlags");
            FieldRange.within(deltaX, Short.MIN_VALUE, Short.MAX_VALUE, "xDelta");
            FieldRange.within(deltaY, Short.MIN_VALUE, Short.MAX_VALUE, "yDelta");
        }

        public boolean has(int flag) {
            return (flags & flag) == flag;
        }
    }

    /**
     * 2.2.8.1.2.2.5 Fast-Path Synchronize Event: the state of the lock keys; every other key is up.
     */
    record Synchronize(int toggles) implements InputEvent {
        public static final int SCROLL_LOCK = 1;
        public static final int NUM_LOCK = 2;
        public static final int CAPS_LOCK = 4;
        public static final int KANA_LOCK = 8;

        static final int ALL = 15;

        public Synchronize {
            FieldRange.within(toggles, 0, ALL, "toggleFlags");
        }

        public boolean has(int toggle) {
            return (toggles & toggle) == toggle;
        }
    }

    /** 2.2.8.1.2.2.6 Fast-Path Quality of Experience Timestamp Event: the client's milliseconds. */
    record QoeTimestamp(int timestamp) implements InputEvent {}
}
