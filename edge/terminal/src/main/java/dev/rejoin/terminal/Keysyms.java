package dev.rejoin.terminal;

/** X keysyms by name, as far as a terminal does something with them. */
final class Keysyms {
    static final int ISO_LEVEL3_SHIFT = 0xFE03;
    static final int ISO_LEFT_TAB = 0xFE20;
    static final int BACKSPACE = 0xFF08;
    static final int TAB = 0xFF09;
    static final int LINEFEED = 0xFF0A;
    static final int RETURN = 0xFF0D;
    static final int ESCAPE = 0xFF1B;
    static final int HOME = 0xFF50;
    static final int LEFT = 0xFF51;
    static final int UP = 0xFF52;
    static final int RIGHT = 0xFF53;
    static final int DOWN = 0xFF54;
    static final int PAGE_UP = 0xFF55;
    static final int PAGE_DOWN = 0xFF56;
    static final int END = 0xFF57;
    static final int BEGIN = 0xFF58;
    static final int INSERT = 0xFF63;
    static final int NUM_LOCK = 0xFF7F;
    static final int KP_SPACE = 0xFF80;
    static final int KP_ENTER = 0xFF8D;
    static final int KP_F1 = 0xFF91;
    static final int KP_HOME = 0xFF95;
    static final int KP_DELETE = 0xFF9F;
    static final int KP_MULTIPLY = 0xFFAA;
    static final int KP_9 = 0xFFB9;
    static final int KP_EQUAL = 0xFFBD;
    static final int F1 = 0xFFBE;
    static final int F20 = 0xFFD1;
    static final int SHIFT_L = 0xFFE1;
    static final int SHIFT_R = 0xFFE2;
    static final int CONTROL_L = 0xFFE3;
    static final int CONTROL_R = 0xFFE4;
    static final int CAPS_LOCK = 0xFFE5;
    static final int META_L = 0xFFE7;
    static final int META_R = 0xFFE8;
    static final int ALT_L = 0xFFE9;
    static final int ALT_R = 0xFFEA;
    static final int SUPER_L = 0xFFEB;
    static final int SUPER_R = 0xFFEC;
    static final int DELETE = 0xFFFF;

    /** Keysyms from here on are Unicode. */
    static final int UNICODE = 0x01000000;

    private Keysyms() {}

    /** The character of a keysym, or -1. */
    static int character(int keysym) {
        if ((keysym >= 0x20 && keysym < 0x7F) || (keysym >= 0xA0 && keysym <= 0xFF)) {
            return keysym;
        }
        if (keysym >= UNICODE + 0x20 && keysym <= UNICODE + Character.MAX_CODE_POINT) {
            return keysym - UNICODE;
        }
        return keysym == 0x20AC ? keysym : -1;
    }
}
