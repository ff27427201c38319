package dev.rejoin.viewer;

/** Keys that mean the same in every layout: control, function, cursor and keypad keys. */
final class FixedKeys {
    private static final int[] PLAIN = new int[0x80];
    private static final int[] EXTENDED = new int[0x80];
    private static final int KEYPAD_FIRST = 0x47;
    private static final int KEYPAD_LAST = 0x53;

    /**
     * Home, Up, Page Up, minus, Left, middle, Right, plus, End, Down, Page Down, Insert, Delete.
     */
    private static final int[] KEYPAD_MOVES = {
        0xFF95, 0xFF97, 0xFF9A, 0xFFAD, 0xFF96, 0xFF9D, 0xFF98, 0xFFAB, 0xFF9C, 0xFF99, 0xFF9B,
        0xFF9E, 0xFF9F
    };

    private static final int[] KEYPAD_DIGITS = {
        0xFFB7, 0xFFB8, 0xFFB9, 0xFFAD, 0xFFB4, 0xFFB5, 0xFFB6, 0xFFAB, 0xFFB1, 0xFFB2, 0xFFB3,
        0xFFB0, 0xFFAE
    };

    static {
        PLAIN[0x01] = 0xFF1B; // Escape
        PLAIN[0x0E] = Keysyms.BACKSPACE;
        PLAIN[0x0F] = Keysyms.TAB;
        PLAIN[0x1C] = Keysyms.RETURN;
        PLAIN[0x1D] = Keysyms.CONTROL_LEFT;
        PLAIN[0x2A] = Keysyms.SHIFT_LEFT;
        PLAIN[0x36] = Keysyms.SHIFT_RIGHT;
        PLAIN[0x37] = 0xFFAA; // keypad *
        PLAIN[0x38] = 0xFFE9; // left Alt
        PLAIN[0x39] = ' ';
        PLAIN[0x3A] = 0xFFE5; // Caps Lock
        for (int i = 0; i < 10; i++) {
            PLAIN[0x3B + i] = 0xFFBE + i; // F1 to F10
        }
        PLAIN[0x45] = 0xFF7F; // Num Lock
        PLAIN[0x46] = 0xFF14; // Scroll Lock
        PLAIN[0x54] = 0xFF61; // Print with Alt
        PLAIN[0x57] = 0xFFC8; // F11
        PLAIN[0x58] = 0xFFC9; // F12
        EXTENDED[0x1C] = 0xFF8D; // keypad Enter
        EXTENDED[0x1D] = 0xFFE4; // right Control
        EXTENDED[0x35] = 0xFFAF; // keypad /
        EXTENDED[0x37] = 0xFF61; // Print
        EXTENDED[0x46] = 0xFF6B; // Break
        EXTENDED[0x47] = 0xFF50; // Home
        EXTENDED[0x48] = 0xFF52; // Up
        EXTENDED[0x49] = 0xFF55; // Page Up
        EXTENDED[0x4B] = 0xFF51; // Left
        EXTENDED[0x4D] = 0xFF53; // Right
        EXTENDED[0x4F] = 0xFF57; // End
        EXTENDED[0x50] = 0xFF54; // Down
        EXTENDED[0x51] = 0xFF56; // Page Down
        EXTENDED[0x52] = 0xFF63; // Insert
        EXTENDED[0x53] = 0xFFFF; // Delete
        EXTENDED[0x5B] = 0xFFEB; // left Windows key
        EXTENDED[0x5C] = 0xFFEC; // right Windows key
        EXTENDED[0x5D] = 0xFF67; // Menu
    }

    private FixedKeys() {}

    /** The keysym of such a key, or 0 if the layout decides or nobody knows the key. */
    static int keysym(int scancode, boolean extended, boolean numLock) {
        if (scancode >= PLAIN.length) {
            return 0;
        }
        if (extended) {
            return EXTENDED[scancode];
        }
        if (scancode >= KEYPAD_FIRST && scancode <= KEYPAD_LAST) {
            return (numLock ? KEYPAD_DIGITS : KEYPAD_MOVES)[scancode - KEYPAD_FIRST];
        }
        return PLAIN[scancode];
    }
}
