package dev.rejoin.viewer;

import java.text.Normalizer;
import java.util.Map;

/** X keysyms: the names that key translation needs, and their way to and from characters. */
final class Keysyms {
    static final int BACKSPACE = 0xFF08;
    static final int TAB = 0xFF09;
    static final int RETURN = 0xFF0D;
    static final int SHIFT_LEFT = 0xFFE1;
    static final int SHIFT_RIGHT = 0xFFE2;
    static final int CONTROL_LEFT = 0xFFE3;
    static final int ALT_RIGHT = 0xFFEA;
    static final int LEVEL3_SHIFT = 0xFE03;

    private static final int UNICODE = 0x0100_0000;

    /** Dead keys and the combining characters they stand for. */
    private static final Map<Integer, Character> DEAD =
            Map.ofEntries(
                    Map.entry(0xFE50, '\u0300'),
                    Map.entry(0xFE51, '\u0301'),
                    Map.entry(0xFE52, '\u0302'),
                    Map.entry(0xFE53, '\u0303'),
                    Map.entry(0xFE54, '\u0304'),
                    Map.entry(0xFE55, '\u0306'),
                    Map.entry(0xFE56, '\u0307'),
                    Map.entry(0xFE57, '\u0308'),
                    Map.entry(0xFE58, '\u030A'),
                    Map.entry(0xFE59, '\u030B'),
                    Map.entry(0xFE5A, '\u030C'),
                    Map.entry(0xFE5B, '\u0327'),
                    Map.entry(0xFE5C, '\u0328'),
                    Map.entry(0xFE60, '\u0323'));

    private Keysyms() {}

    static int of(int codePoint) {
        if ((codePoint >= 0x20 && codePoint < 0x7F) || (codePoint >= 0xA0 && codePoint <= 0xFF)) {
            return codePoint;
        }
        return switch (codePoint) {
            case '\b' -> BACKSPACE;
            case '\t' -> TAB;
            case '\r', '\n' -> RETURN;
            case 0x1B -> 0xFF1B;
            case 0x7F -> 0xFFFF;
            default -> UNICODE | codePoint;
        };
    }

    /** The character of a Latin-1 or Unicode keysym, else 0. */
    static int character(int keysym) {
        if ((keysym >= 0x20 && keysym < 0x7F) || (keysym >= 0xA0 && keysym <= 0xFF)) {
            return keysym;
        }
        if ((keysym & 0xFF00_0000) == UNICODE) {
            return keysym & 0x00FF_FFFF;
        }
        // Cyrillic and Greek blocks: enough to know that Caps Lock acts on them.
        int block = keysym >> 8;
        return block == 0x06 || block == 0x07 ? 'a' : 0;
    }

    static boolean isDead(int keysym) {
        return DEAD.containsKey(keysym);
    }

    /**
     * The keysym of {@code letter} under the accent of a dead key, or 0 if there is no such one.
     */
    static int compose(int dead, int letter) {
        Character accent = DEAD.get(dead);
        int character = character(letter);
        if (accent == null || character == 0) {
            return 0;
        }
        if (character == ' ') {
            return alone(dead);
        }
        String composed =
                Normalizer.normalize(Character.toString(character) + accent, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length()) == 1 ? of(composed.codePointAt(0)) : 0;
    }

    private static int alone(int dead) {
        return switch (dead) {
            case 0xFE50 -> '`';
            case 0xFE51 -> 0xB4;
            case 0xFE52 -> '^';
            case 0xFE53 -> '~';
            case 0xFE57 -> 0xA8;
            case 0xFE58 -> 0xB0;
            case 0xFE5B -> 0xB8;
            default -> 0;
        };
    }
}
