package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.input.InputEvent.ExtendedMouse;
import dev.rejoin.pdu.input.InputEvent.Mouse;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InputTranslationTest {
    private static final int UNITED_STATES = 0x0409;
    private static final int A = 0x1E;

    private final TestTarget desktop = new TestTarget();
    private final InputTranslation translation = new InputTranslation(UNITED_STATES);

    private void pass(InputEvent event) {
        assertTrue(translation.pass(event, desktop));
    }

    private void pass(int flags, int x, int y) {
        pass(new Mouse(flags, x, y));
    }

    @Test
    void aKeyGoesDownAndUpAsTheLayoutHasIt() {
        pass(new InputEvent.Scancode(A, false, false, false));
        pass(new InputEvent.Scancode(A, false, false, true));
        assertEquals(
                List.of(new KeyStroke('a', A, true), new KeyStroke('a', A, false)), desktop.keys);
    }

    @Test
    void aCharacterBelongsToNoKey() {
        pass(new InputEvent.Unicode('é', false));
        KeyStroke stroke = desktop.keys.getFirst();
        assertEquals('é', stroke.keysym());
        assertEquals(KeyStroke.NO_KEY, stroke.xtCode());
        assertTrue(stroke.down());
    }

    @Test
    void everyButtonHasItsOwnBit() {
        pass(Mouse.PTRFLAGS_DOWN | Mouse.PTRFLAGS_BUTTON1, 10, 20);
        pass(Mouse.PTRFLAGS_DOWN | Mouse.PTRFLAGS_BUTTON2, 10, 20);
        pass(Mouse.PTRFLAGS_DOWN | Mouse.PTRFLAGS_BUTTON3, 10, 20);
        pass(Mouse.PTRFLAGS_BUTTON1, 11, 21);
        pass(
                new ExtendedMouse(
                        ExtendedMouse.PTRXFLAGS_DOWN | ExtendedMouse.PTRXFLAGS_BUTTON1, 12, 22));
        int others = PointerStroke.RIGHT | PointerStroke.MIDDLE;
        assertEquals(
                List.of(
                        new PointerStroke(PointerStroke.LEFT, 10, 20),
                        new PointerStroke(PointerStroke.LEFT | PointerStroke.RIGHT, 10, 20),
                        new PointerStroke(PointerStroke.LEFT | others, 10, 20),
                        new PointerStroke(others, 11, 21),
                        new PointerStroke(others | PointerStroke.BACK, 12, 22)),
                desktop.pointer);
    }

    @Test
    void theButtonForwardMovesThePointerAlone() {
        pass(
                new ExtendedMouse(
                        ExtendedMouse.PTRXFLAGS_DOWN | ExtendedMouse.PTRXFLAGS_BUTTON2, 5, 6));
        assertEquals(List.of(new PointerStroke(0, 5, 6)), desktop.pointer);
    }

    @Test
    void aNotchOfTheWheelTurnsWhereThePointerIs() {
        pass(Mouse.PTRFLAGS_MOVE, 7, 8);
        pass(Mouse.wheel(-120, 0, 0));
        assertEquals(
                List.of(
                        new PointerStroke(0, 7, 8),
                        new PointerStroke(PointerStroke.WHEEL_DOWN, 7, 8),
                        new PointerStroke(0, 7, 8)),
                desktop.pointer);
    }

    @Test
    void whatADesktopCannotUseIsPassedOver() {
        desktop.full = true;
        assertTrue(translation.pass(new InputEvent.RelativeMouse(0, 1, 1), desktop));
        assertTrue(translation.pass(new InputEvent.QoeTimestamp(1), desktop));
    }

    @Test
    void saysWhenTheDesktopTakesNoMore() {
        desktop.full = true;
        assertFalse(translation.pass(new InputEvent.Scancode(A, false, false, false), desktop));
        assertFalse(translation.pass(new Mouse(Mouse.PTRFLAGS_MOVE, 1, 1), desktop));
    }

    @Test
    void letsGoOfWhatIsStillHeld() {
        pass(new InputEvent.Scancode(A, false, false, false));
        pass(Mouse.PTRFLAGS_DOWN | Mouse.PTRFLAGS_BUTTON1, 3, 4);
        translation.releaseAll(desktop);
        assertEquals(new KeyStroke('a', A, false), desktop.keys.getLast());
        assertEquals(new PointerStroke(0, 3, 4), desktop.pointer.getLast());
    }
}
