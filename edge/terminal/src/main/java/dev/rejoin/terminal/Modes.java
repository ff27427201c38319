package dev.rejoin.terminal;

/** What programs have switched on and off: DEC private modes and a few of ECMA-48's. */
final class Modes {
    /** How much of the pointer a program wants to hear of. */
    enum Pointer {
        NOTHING,
        PRESSES,
        BUTTONS,
        DRAGS,
        MOVES
    }

    boolean autowrap;
    boolean cursorVisible;
    boolean origin;
    boolean insert;
    boolean newLine;
    boolean reverseScreen;
    boolean cursorKeys;
    boolean keypad;
    boolean bracketedPaste;
    boolean sgrPointer;
    boolean focus;
    boolean alternate;
    Pointer pointer = Pointer.NOTHING;

    Modes() {
        reset();
    }

    void reset() {
        autowrap = true;
        cursorVisible = true;
        origin = false;
        insert = false;
        newLine = false;
        reverseScreen = false;
        cursorKeys = false;
        keypad = false;
        bracketedPaste = false;
        sgrPointer = false;
        focus = false;
        pointer = Pointer.NOTHING;
    }

    /** Modes that are a switch and nothing more; false for the others. */
    boolean set(int mode, boolean on) {
        switch (mode) {
            case 1 -> cursorKeys = on;
            case 5 -> reverseScreen = on;
            case 7 -> autowrap = on;
            case 9 -> pointer = on ? Pointer.PRESSES : Pointer.NOTHING;
            case 25 -> cursorVisible = on;
            case 66 -> keypad = on;
            case 1000 -> pointer = on ? Pointer.BUTTONS : Pointer.NOTHING;
            case 1002 -> pointer = on ? Pointer.DRAGS : Pointer.NOTHING;
            case 1003 -> pointer = on ? Pointer.MOVES : Pointer.NOTHING;
            case 1004 -> focus = on;
            case 1006 -> sgrPointer = on;
            case 2004 -> bracketedPaste = on;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** DECRQM: 1 set, 2 reset, 0 unknown. */
    int report(int mode) {
        Boolean on =
                switch (mode) {
                    case 1 -> cursorKeys;
                    case 5 -> reverseScreen;
                    case 6 -> origin;
                    case 7 -> autowrap;
                    case 25 -> cursorVisible;
                    case 1000 -> pointer == Pointer.BUTTONS;
                    case 1002 -> pointer == Pointer.DRAGS;
                    case 1003 -> pointer == Pointer.MOVES;
                    case 1004 -> focus;
                    case 1006 -> sgrPointer;
                    case 47, 1047, 1049 -> alternate;
                    case 2004 -> bracketedPaste;
                    default -> null;
                };
        return on == null ? 0 : on ? 1 : 2;
    }
}
