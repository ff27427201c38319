package dev.rejoin.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTest {
    private static final String CONTROL = "C";
    private final Modes modes = new Modes();
    private final Keyboard keyboard = new Keyboard(modes);

    /** Modifiers: S shift, C control, A alt. In what is sent, ^ is ESC, and < a control code. */
    @ParameterizedTest
    @CsvSource({
        "a, '', a",
        "A, S, A",
        "a, C, <1",
        "a, A, ^a",
        "a, CA, ^<1",
        "' ', C, <0",
        "'[', C, ^",
        "'\\', C, <28",
        "_, C, <31",
        "/, C, <31",
        "2, C, <0",
        "8, C, <127",
        "c, C, <3",
        "0xE9, '', é",
        "0x010020AC, '', €",
        "0x20AC, '', €",
        "0x0101F600, '', \uD83D\uDE00",
        "0xFF08, '', <127",
        "0xFF08, C, <8",
        "0xFF08, A, ^<127",
        "0xFF09, '', <9",
        "0xFF09, S, ^[Z",
        "0xFE20, S, ^[Z",
        "0xFF0D, '', <13",
        "0xFF8D, '', <13",
        "0xFF1B, '', ^",
        "0xFF52, '', ^[A",
        "0xFF54, '', ^[B",
        "0xFF53, '', ^[C",
        "0xFF51, '', ^[D",
        "0xFF53, C, ^[1;5C",
        "0xFF51, S, ^[1;2D",
        "0xFF52, A, ^[1;3A",
        "0xFF52, SCA, ^[1;8A",
        "0xFF50, '', ^[H",
        "0xFF57, '', ^[F",
        "0xFF63, '', ^[2~",
        "0xFFFF, '', ^[3~",
        "0xFFFF, C, ^[3;5~",
        "0xFF55, '', ^[5~",
        "0xFF56, '', ^[6~",
        "0xFFBE, '', ^OP",
        "0xFFBF, '', ^OQ",
        "0xFFC1, '', ^OS",
        "0xFFC1, S, ^[1;2S",
        "0xFFC2, '', ^[15~",
        "0xFFC2, C, ^[15;5~",
        "0xFFC3, '', ^[17~",
        "0xFFC8, '', ^[23~",
        "0xFFC9, '', ^[24~",
        "0xFF97, '', ^[A",
        "0xFF9F, '', ^[3~",
        "0xFFB5, '', 5",
        "0xFFAF, '', /",
        "0xFFE1, '', ''",
        "0xFE03, '', ''",
    })
    void sendsWhatXtermSends(String key, String held, String expected) {
        hold(held, true);
        int keysym = key.startsWith("0x") ? Integer.decode(key) : key.codePointAt(0);
        assertEquals(expected, shown(keyboard.key(true, keysym)));
        assertEquals("", keyboard.key(false, keysym));
        hold(held, false);
        assertEquals("x", keyboard.key(true, 'x'));
    }

    @Test
    void arrowsFollowTheCursorKeyModeUnlessModified() {
        modes.set(1, true);
        assertEquals("^OA", shown(keyboard.key(true, Keysyms.UP)));
        assertEquals("^OH", shown(keyboard.key(true, Keysyms.HOME)));
        hold(CONTROL, true);
        assertEquals("^[1;5A", shown(keyboard.key(true, Keysyms.UP)));
    }

    @Test
    void theKeypadFollowsItsMode() {
        modes.keypad = true;
        assertEquals("^Ou", shown(keyboard.key(true, 0xFFB5)));
        assertEquals("^OM", shown(keyboard.key(true, Keysyms.KP_ENTER)));
    }

    @Test
    void pastedTextCannotEndItsBrackets() {
        assertEquals("a<13b", shown(keyboard.paste("a\nb")));
        modes.set(2004, true);
        assertEquals("^[200~x[201~y^[201~", shown(keyboard.paste("x\u001b[201~y")));
    }

    @ParameterizedTest
    @CsvSource({
        "0x1E, '', a",
        "0x1E, S, A",
        "0x02, S, !",
        "0x39, '', ' '",
        "0x1C, '', <13",
        "0xC8, '', ^[A",
        "0x48, '', 8",
        "0x3B, '', ^OP",
        "0x58, '', ^[24~",
        "0xD3, '', ^[3~",
        "0x2E, C, <3",
        "0x35, S, ?",
        "0x28, '', ''''",
        "0x56, '', <",
        "0xB5, '', /",
    })
    void scancodesAreThoseOfAnAmericanKeyboard(String scancode, String held, String expected) {
        hold(held, true);
        int keysym = keyboard.keysym(true, Integer.decode(scancode));
        String sent = keyboard.key(true, keysym);
        assertEquals(expected, shown(sent));
    }

    @Test
    void capsLockChangesLettersOnly() {
        keyboard.keysym(true, 0x3A);
        assertEquals('A', keyboard.keysym(true, 0x1E));
        assertEquals('1', keyboard.keysym(true, 0x02));
        hold("S", true);
        assertEquals('a', keyboard.keysym(true, 0x1E));
    }

    private void hold(String held, boolean down) {
        for (char c : held.toCharArray()) {
            keyboard.key(
                    down,
                    switch (c) {
                        case 'S' -> Keysyms.SHIFT_L;
                        case 'C' -> Keysyms.CONTROL_R;
                        default -> Keysyms.ALT_L;
                    });
        }
    }

    private static String shown(String sent) {
        StringBuilder shown = new StringBuilder();
        for (char c : sent.toCharArray()) {
            if (c == 27) {
                shown.append('^');
            } else if (c < 32 || c == 127) {
                shown.append('<').append((int) c);
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
