package dev.rejoin.terminal;

/** XT scancodes (set 1, E0 as 0x80) on an American keyboard into keysyms. */
final class Scancodes {
    private static final String PLAIN =
            "\0\0001234567890-=\0\0qwertyuiop[]\0\0asdfghjkl;'`\0\\zxcvbnm,./";
    private static final String SHIFTED =
            "\0\0!@#$%^&*()_+\0\0QWERTYUIOP{}\0\0ASDFGHJKL:\"~\0|ZXCVBNM<>?";

    /** Scancodes 0x47 to 0x53 of the keypad, with num lock and without. */
    private static final String KEYPAD_DIGITS = "789-456+1230.";

    private static final int[] KEYPAD_MOVES = {
        Keysyms.HOME,
        Keysyms.UP,
        Keysyms.PAGE_UP,
        '-',
        Keysyms.LEFT,
        Keysyms.BEGIN,
        Keysyms.RIGHT,
        '+',
        Keysyms.END,
        Keysyms.DOWN,
        Keysyms.PAGE_DOWN,
        Keysyms.INSERT,
        Keysyms.DELETE,
    };

    private boolean capsLock;
    private boolean numLock = true;

    /** The keysym, or 0 where a terminal knows none. */
    int keysym(boolean down, int scancode, boolean shift, boolean level3) {
        if (scancode == 0x3A && down) {
            capsLock = !capsLock;
        } else if (scancode == 0x45 && down) {
            numLock = !numLock;
        }
        if (scancode > 0 && scancode < PLAIN.length() && PLAIN.charAt(scancode) != 0) {
            char plain = PLAIN.charAt(scancode);
            boolean upper = shift != (capsLock && plain >= 'a' && plain <= 'z');
            return level3 ? 0 : upper ? SHIFTED.charAt(scancode) : plain;
        }
        if (scancode >= 0x47 && scancode <= 0x53) {
            return numLock ? KEYPAD_DIGITS.charAt(scancode - 0x47) : KEYPAD_MOVES[scancode - 0x47];
        }
        if (scancode >= 0xC7 && scancode <= 0xD3) {
            return KEYPAD_MOVES[scancode - 0xC7];
        }
        if (scancode >= 0x3B && scancode <= 0x44) {
            return Keysyms.F1 + scancode - 0x3B;
        }
        return special(scancode);
    }

    private static int special(int scancode) {
        return switch (scancode) {
            case 0x01 -> Keysyms.ESCAPE;
            case 0x0E -> Keysyms.BACKSPACE;
            case 0x0F -> Keysyms.TAB;
            case 0x1C -> Keysyms.RETURN;
            case 0x1D -> Keysyms.CONTROL_L;
            case 0x2A -> Keysyms.SHIFT_L;
            case 0x36 -> Keysyms.SHIFT_R;
            case 0x37 -> '*';
            case 0x38 -> Keysyms.ALT_L;
            case 0x39 -> ' ';
            case 0x3A -> Keysyms.CAPS_LOCK;
            case 0x45 -> Keysyms.NUM_LOCK;
            case 0x56 -> '<';
            case 0x57 -> Keysyms.F1 + 10;
            case 0x58 -> Keysyms.F1 + 11;
            case 0x9C -> Keysyms.KP_ENTER;
            case 0x9D -> Keysyms.CONTROL_R;
            case 0xB5 -> '/';
            case 0xB8 -> Keysyms.ALT_R;
            case 0xDB -> Keysyms.SUPER_L;
            case 0xDC -> Keysyms.SUPER_R;
            default -> 0;
        };
    }
}
