package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KeyboardTest {
    private static final int A = 0x1E;
    private static final int SHIFT = 0x2A;
    private static final int CONTROL = 0x1D;
    private static final int ALT = 0x38;

    private final Keyboard german = new Keyboard(KeyboardLayout.of(0x407));
    private final Keyboard american = new Keyboard(KeyboardLayout.of(0x409));

    private static List<KeyStroke> down(Keyboard keyboard, int scancode) {
        return keyboard.key(scancode, false, false, true);
    }

    private static List<KeyStroke> up(Keyboard keyboard, int scancode) {
        return keyboard.key(scancode, false, false, false);
    }

    @Test
    void aKeyMeansWhatTheClientsLayoutSays() {
        assertEquals(List.of(new KeyStroke('y', 0x15, true)), down(american, 0x15));
        assertEquals(List.of(new KeyStroke('z', 0x15, true)), down(german, 0x15));
        assertEquals(List.of(new KeyStroke(0xFC, 0x1A, true)), down(german, 0x1A));
    }

    @Test
    void whatWentDownGoesUpEvenAfterShiftWasLetGo() {
        down(american, SHIFT);
        assertEquals(List.of(new KeyStroke('A', A, true)), down(american, A));
        up(american, SHIFT);
        assertEquals(List.of(new KeyStroke('A', A, false)), up(american, A));
    }

    @Test
    void capsLockActsOnLettersAlone() {
        american.synchronize(4);
        assertEquals('A', down(american, A).getFirst().keysym());
        assertEquals('1', down(american, 0x02).getFirst().keysym());
        down(american, SHIFT);
        assertEquals('b', down(american, 0x30).getFirst().keysym());
    }

    @Test
    void numLockTurnsTheKeypad() {
        american.synchronize(0);
        assertEquals(0xFF95, down(american, 0x47).getFirst().keysym());
        up(american, 0x47);
        american.synchronize(2);
        assertEquals(0xFFB7, down(american, 0x47).getFirst().keysym());
    }

    @Test
    void altGrTakesTheControlAwayThatWindowsPressesWithIt() {
        down(german, CONTROL);
        assertEquals(
                List.of(
                        new KeyStroke(Keysyms.CONTROL_LEFT, CONTROL, false),
                        new KeyStroke(Keysyms.LEVEL3_SHIFT, ALT | 0x80, true)),
                german.key(ALT, true, false, true));
        assertEquals('@', down(german, 0x10).getFirst().keysym());
        assertTrue(up(german, CONTROL).isEmpty(), "it is up already");
    }

    @Test
    void rightAltIsAltWhereTheLayoutHasNoAltGr() {
        assertEquals(Keysyms.ALT_RIGHT, american.key(ALT, true, false, true).getFirst().keysym());
    }

    @Test
    void aDeadKeyWaitsForItsLetter() {
        assertTrue(down(german, 0x0D).isEmpty());
        assertTrue(up(german, 0x0D).isEmpty());
        assertEquals(0xE9, down(german, 0x12).getFirst().keysym());
        up(german, 0x12);
        assertEquals('e', down(german, 0x12).getFirst().keysym());
    }

    @Test
    void pauseIsOneKeyAndNoNumLock() {
        assertEquals(0xFF13, american.key(0x1D, false, true, true).getFirst().keysym());
        assertTrue(down(american, 0x45).isEmpty());
        american.key(0x1D, false, true, false);
        assertEquals(0xFFB7, down(american, 0x47).getFirst().keysym());
    }

    @Test
    void charactersComposedByTheClientNeedNoKey() {
        assertEquals(
                List.of(new KeyStroke(0x20AC | 0x01000000, 0, true)),
                american.unicode(0x20AC, true));
        assertTrue(american.unicode(0xD83D, true).isEmpty());
        assertEquals(0x01000000 | 0x1F600, american.unicode(0xDE00, true).getFirst().keysym());
    }

    @Test
    void focusAndLeavingLetGoOfEverything() {
        down(american, CONTROL);
        down(american, A);
        assertEquals(2, american.synchronize(2).size());
        assertTrue(american.releaseAll().isEmpty());
    }

    @Test
    void unknownLayoutsFallBackToTheirLanguageThenToUnitedStates() {
        assertEquals('z', KeyboardLayout.of(0x10407).keysym(0x15, 0));
        assertEquals('z', KeyboardLayout.of(0xC07).keysym(0x15, 0));
        assertEquals('y', KeyboardLayout.of(0x7777).keysym(0x15, 0));
    }

    @Test
    void unknownKeysAreIgnored() {
        assertTrue(down(american, 0x7F).isEmpty());
        assertTrue(american.key(0x02, true, false, true).isEmpty());
        assertTrue(up(american, A).isEmpty(), "it was never down");
    }
}
