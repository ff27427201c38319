package dev.rejoin.viewer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a client's scancodes into key strokes: which keys are down, what the lock keys say, and
 * what a key means in the client's layout. It answers each event with the strokes to pass on.
 *
 * <p>What a key meant when it went down is what goes up again, even when Shift was let go between.
 */
final class Keyboard {
    private static final int SCROLL_LOCK = 1;
    private static final int NUM_LOCK = 2;
    private static final int CAPS_LOCK = 4;
    private static final int LEFT_CONTROL = 0x1D;
    private static final int LEFT_SHIFT = 0x2A;
    private static final int RIGHT_SHIFT = 0x36;
    private static final int ALT = 0x38;
    private static final int EXTENDED = 0x80;
    private static final int PAUSE = 0xC6;
    private static final int PAUSE_KEYSYM = 0xFF13;

    private final KeyboardLayout layout;

    /** Key code to the keysym it was pressed with. */
    private final Map<Integer, Integer> pressed = new LinkedHashMap<>();

    private int locks = NUM_LOCK;
    private int dead;
    private int highSurrogate;

    Keyboard(KeyboardLayout layout) {
        this.layout = layout;
    }

    List<KeyStroke> key(int scancode, boolean extended, boolean extended1, boolean down) {
        if (extended1) {
            // Pause comes as E1 1D 45: the 1D stands for it and the 45 that follows is no Num Lock.
            return scancode == LEFT_CONTROL ? stroke(PAUSE, PAUSE_KEYSYM, down) : List.of();
        }
        if ((pressed.containsKey(PAUSE) && scancode == 0x45) || scancode == 0) {
            return List.of();
        }
        int code = (scancode & 0x7F) | (extended ? EXTENDED : 0);
        if (!down) {
            Integer was = pressed.get(code);
            return was == null ? List.of() : stroke(code, was, false);
        }
        if (code == (ALT | EXTENDED) && layout.hasAltGr()) {
            return altGr(code);
        }
        turnLock(code);
        int keysym = meaning(scancode & 0x7F, extended);
        return keysym == 0 ? List.of() : compose(code, keysym);
    }

    /** A UTF-16 unit that the client composed itself: it belongs to no key. */
    List<KeyStroke> unicode(int unit, boolean down) {
        if (Character.isHighSurrogate((char) unit)) {
            highSurrogate = unit;
            return List.of();
        }
        int codePoint =
                Character.isLowSurrogate((char) unit) && highSurrogate != 0
                        ? Character.toCodePoint((char) highSurrogate, (char) unit)
                        : unit;
        if (!down) {
            highSurrogate = 0;
        }
        return List.of(new KeyStroke(Keysyms.of(codePoint), KeyStroke.NO_KEY, down));
    }

    /** [MS-RDPBCGR] 2.2.8.1.1.3.1.1.5: the client's lock keys, sent when it gets the focus. */
    List<KeyStroke> synchronize(int toggles) {
        locks = toggles & (SCROLL_LOCK | NUM_LOCK | CAPS_LOCK);
        return releaseAll();
    }

    /** Lets go of everything: a client that went away cannot do so itself. */
    List<KeyStroke> releaseAll() {
        List<KeyStroke> strokes = new ArrayList<>();
        pressed.forEach((code, keysym) -> strokes.add(new KeyStroke(keysym, code, false)));
        pressed.clear();
        dead = 0;
        return strokes;
    }

    private List<KeyStroke> stroke(int code, int keysym, boolean down) {
        if (down) {
            pressed.put(code, keysym);
        } else {
            pressed.remove(code);
        }
        return List.of(new KeyStroke(keysym, code, down));
    }

    /** Windows clients press left Control with AltGr; the desktop must not see Control then. */
    private List<KeyStroke> altGr(int code) {
        List<KeyStroke> strokes = new ArrayList<>();
        if (pressed.containsKey(LEFT_CONTROL)) {
            strokes.addAll(stroke(LEFT_CONTROL, Keysyms.CONTROL_LEFT, false));
        }
        strokes.addAll(stroke(code, Keysyms.LEVEL3_SHIFT, true));
        return strokes;
    }

    private List<KeyStroke> compose(int code, int keysym) {
        if (Keysyms.isDead(keysym) && dead == 0) {
            dead = keysym;
            return List.of();
        }
        if (dead == 0 || isModifier(keysym)) {
            return stroke(code, keysym, true);
        }
        int composed = keysym == dead ? Keysyms.compose(dead, ' ') : Keysyms.compose(dead, keysym);
        dead = 0;
        return stroke(code, composed == 0 ? keysym : composed, true);
    }

    private static boolean isModifier(int keysym) {
        return (keysym >= Keysyms.SHIFT_LEFT && keysym <= 0xFFEE) || keysym == Keysyms.LEVEL3_SHIFT;
    }

    private void turnLock(int code) {
        if (pressed.containsKey(code)) {
            return; // auto-repeat
        }
        switch (code) {
            case 0x3A -> locks ^= CAPS_LOCK;
            case 0x45 -> locks ^= NUM_LOCK;
            case 0x46 -> locks ^= SCROLL_LOCK;
            default -> {}
        }
    }

    private int meaning(int scancode, boolean extended) {
        if (extended && scancode == ALT) {
            return Keysyms.ALT_RIGHT;
        }
        int fixed = FixedKeys.keysym(scancode, extended, (locks & NUM_LOCK) != 0 ^ shift());
        if (fixed != 0 || extended) {
            return fixed;
        }
        boolean upper = shift() ^ ((locks & CAPS_LOCK) != 0 && layout.isLetter(scancode));
        boolean third = layout.hasAltGr() && pressed.containsKey(ALT | EXTENDED);
        return layout.keysym(scancode, (upper ? 1 : 0) | (third ? 2 : 0));
    }

    private boolean shift() {
        return pressed.containsKey(LEFT_SHIFT) || pressed.containsKey(RIGHT_SHIFT);
    }
}
