package dev.rejoin.terminal;

import java.util.HashSet;
import java.util.Set;

/** Keys as RFB names them into what xterm sends for them, by the modes of the moment. */
final class Keyboard {
    private static final String ESC = "\u001b";

    // The last letter, or the number before a tilde, from F1 on.
    private static final String[] FUNCTION = {
        "P", "Q", "R", "S", "15", "17", "18", "19", "20", "21", "23", "24", "25", "26", "28", "29",
        "31", "32", "33", "34",
    };
    private static final String KEYPAD = "*+,-./0123456789";
    private static final int[] KEYPAD_MOVES = {
        Keysyms.HOME,
        Keysyms.LEFT,
        Keysyms.UP,
        Keysyms.RIGHT,
        Keysyms.DOWN,
        Keysyms.PAGE_UP,
        Keysyms.PAGE_DOWN,
        Keysyms.END,
        Keysyms.BEGIN,
        Keysyms.INSERT,
        Keysyms.DELETE,
    };

    private final Modes modes;
    private final Set<Integer> held = new HashSet<>();
    private final Scancodes scancodes = new Scancodes();

    Keyboard(Modes modes) {
        this.modes = modes;
    }

    /** What a key event sends; nothing for modifiers and for keys let go. */
    String key(boolean down, int keysym) {
        if (isModifier(keysym)) {
            if (down) {
                held.add(keysym);
            } else {
                held.remove(keysym);
            }
            return "";
        }
        return down ? press(keysym) : "";
    }

    /** A key by its place alone: that of an American keyboard, since nobody said which it is. */
    int keysym(boolean down, int scancode) {
        return scancodes.keysym(down, scancode, shift(), held(Keysyms.ISO_LEVEL3_SHIFT));
    }

    boolean shift() {
        return held(Keysyms.SHIFT_L) || held(Keysyms.SHIFT_R);
    }

    /** As xterm adds them to the number of a button. */
    int pointerModifiers() {
        return (shift() ? 4 : 0) + (alt() ? 8 : 0) + (control() ? 16 : 0);
    }

    private boolean control() {
        return held(Keysyms.CONTROL_L) || held(Keysyms.CONTROL_R);
    }

    private boolean alt() {
        return held(Keysyms.ALT_L)
                || held(Keysyms.ALT_R)
                || held(Keysyms.META_L)
                || held(Keysyms.META_R);
    }

    /** Whoever attaches next holds nothing. */
    void release() {
        held.clear();
    }

    /** Text as if typed, in brackets where the program asks for them. */
    String paste(String text) {
        String typed = text.replace("\r\n", "\r").replace('\n', '\r');
        if (!modes.bracketedPaste) {
            return typed;
        }
        // A text that ended the brackets itself could go on with commands.
        return ESC + "[200~" + typed.replace(ESC, "") + ESC + "[201~";
    }

    private boolean held(int keysym) {
        return held.contains(keysym);
    }

    private static boolean isModifier(int keysym) {
        return (keysym >= Keysyms.SHIFT_L && keysym <= 0xFFEE)
                || keysym == Keysyms.ISO_LEVEL3_SHIFT
                || keysym == Keysyms.NUM_LOCK
                || keysym == 0xFF7E;
    }

    /** What the key sends by itself. */
    String press(int keysym) {
        int key = keysym;
        if (key >= Keysyms.KP_HOME && key <= Keysyms.KP_DELETE) {
            key = KEYPAD_MOVES[key - Keysyms.KP_HOME];
        } else if (key >= Keysyms.KP_F1 && key < Keysyms.KP_HOME) {
            key = Keysyms.F1 + key - Keysyms.KP_F1;
        }
        int character = Keysyms.character(key);
        if (character >= 0) {
            return typed(character);
        }
        if (key >= Keysyms.F1 && key <= Keysyms.F20) {
            return function(FUNCTION[key - Keysyms.F1]);
        }
        if (key >= Keysyms.KP_MULTIPLY && key <= Keysyms.KP_9) {
            return keypad(key);
        }
        return switch (key) {
            case Keysyms.BACKSPACE -> alted(control() ? "\b" : "\u007f");
            case Keysyms.TAB -> shift() ? ESC + "[Z" : alted("\t");
            case Keysyms.ISO_LEFT_TAB -> ESC + "[Z";
            case Keysyms.RETURN -> alted(modes.newLine ? "\r\n" : "\r");
            case Keysyms.KP_ENTER -> modes.keypad ? ESC + "OM" : alted("\r");
            case Keysyms.LINEFEED -> "\n";
            case Keysyms.ESCAPE -> alted(ESC);
            case Keysyms.KP_SPACE -> typed(' ');
            case Keysyms.KP_EQUAL -> typed('=');
            case Keysyms.UP -> cursor("A");
            case Keysyms.DOWN -> cursor("B");
            case Keysyms.RIGHT -> cursor("C");
            case Keysyms.LEFT -> cursor("D");
            case Keysyms.BEGIN -> cursor("E");
            case Keysyms.END -> cursor("F");
            case Keysyms.HOME -> cursor("H");
            case Keysyms.INSERT -> function("2");
            case Keysyms.DELETE -> function("3");
            case Keysyms.PAGE_UP -> function("5");
            case Keysyms.PAGE_DOWN -> function("6");
            default -> "";
        };
    }

    private String typed(int character) {
        if (!control()) {
            return alted(Character.toString(character));
        }
        int c = Character.toUpperCase(character);
        if (c >= '@' && c <= '_') {
            return alted(Character.toString(c & 0x1F));
        }
        return alted(
                switch (c) {
                    case ' ', '`', '2' -> "\0";
                    case '3' -> ESC;
                    case '4' -> "\u001c";
                    case '5' -> "\u001d";
                    case '6', '~' -> "\u001e";
                    case '7', '/', '-' -> "\u001f";
                    case '8', '?' -> "\u007f";
                    default -> Character.toString(character);
                });
    }

    private String alted(String sent) {
        return alt() ? ESC + sent : sent;
    }

    private String cursor(String end) {
        int modifiers = modifiers();
        if (modifiers > 1) {
            return ESC + "[1;" + modifiers + end;
        }
        return ESC + (modes.cursorKeys ? "O" : "[") + end;
    }

    private String function(String code) {
        int modifiers = modifiers();
        boolean letter = code.charAt(0) >= 'P';
        if (modifiers > 1) {
            return ESC + "[" + (letter ? "1;" + modifiers + code : code + ";" + modifiers + "~");
        }
        return ESC + (letter ? "O" + code : "[" + code + "~");
    }

    /** Num lock reached us as digits already: a program that wants the keypad gets it. */
    private String keypad(int keysym) {
        char c = KEYPAD.charAt(keysym - Keysyms.KP_MULTIPLY);
        if (modes.keypad && !control() && !alt()) {
            return ESC + "O" + (char) (c - '*' + 'j');
        }
        return typed(c);
    }

    private int modifiers() {
        return 1 + (shift() ? 1 : 0) + (alt() ? 2 : 0) + (control() ? 4 : 0);
    }
}
