package dev.rejoin.terminal;

/** The pointer as xterm reports it to programs that ask for it. */
final class Pointer {
    static final int MIDDLE = 1 << 1;
    static final int WHEEL_UP = 1 << 3;
    static final int WHEEL_DOWN = 1 << 4;

    private static final String ESC = "\u001b";
    private static final int MOVED = 32;
    private static final int WHEEL = 64;
    private static final int NO_BUTTON = 3;
    // SPEC: the old report has one byte for each coordinate, of which 7 bits survive UTF-8.
    private static final int LARGEST_OLD = 94;

    private final Modes modes;
    private int buttons;
    private int column = -1;
    private int row = -1;

    Pointer(Modes modes) {
        this.modes = modes;
    }

    void release() {
        buttons = 0;
    }

    /** Which buttons went down with this event. */
    int pressed(int mask) {
        return mask & ~buttons;
    }

    /** What the program hears of it; remembers the state for the next event. */
    String event(int mask, int newColumn, int newRow, int modifiers) {
        StringBuilder sent = new StringBuilder();
        int before = buttons;
        boolean moved = newColumn != column || newRow != row;
        buttons = mask;
        column = newColumn;
        row = newRow;
        if (modes.pointer == Modes.Pointer.NOTHING) {
            return "";
        }
        for (int button = 0; button < 5; button++) {
            int bit = 1 << button;
            if ((mask & bit) != (before & bit)) {
                button(sent, button, (mask & bit) != 0, modifiers);
            }
        }
        boolean drag = modes.pointer == Modes.Pointer.DRAGS && (mask & 7) != 0;
        if (moved && sent.isEmpty() && (drag || modes.pointer == Modes.Pointer.MOVES)) {
            int held = (mask & 7) == 0 ? NO_BUTTON : Integer.numberOfTrailingZeros(mask);
            report(sent, MOVED + held + modifiers, true);
        }
        return sent.toString();
    }

    private void button(StringBuilder sent, int button, boolean down, int modifiers) {
        if (button >= 3) {
            if (down) {
                report(sent, WHEEL + button - 3 + modifiers, true);
            }
        } else if (down) {
            report(sent, button + modifiers, true);
        } else if (modes.pointer != Modes.Pointer.PRESSES) {
            report(sent, (modes.sgrPointer ? button : NO_BUTTON) + modifiers, false);
        }
    }

    private void report(StringBuilder sent, int code, boolean down) {
        if (modes.sgrPointer) {
            sent.append(ESC).append("[<").append(code).append(';').append(column + 1);
            sent.append(';').append(row + 1).append(down ? 'M' : 'm');
        } else if (column < LARGEST_OLD && row < LARGEST_OLD) {
            sent.append(ESC).append("[M").append((char) (code + 32));
            sent.append((char) (column + 33)).append((char) (row + 33));
        }
    }
}
