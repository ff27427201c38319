package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MouseTest {
    private final Mouse mouse = new Mouse();

    @Test
    void buttonsStayDownUntilTheyAreLetGo() {
        mouse.button(PointerStroke.LEFT, true, 3, 4);
        assertEquals(List.of(new PointerStroke(1, 5, 6)), mouse.move(5, 6));
        assertEquals(
                List.of(new PointerStroke(0, 5, 6)), mouse.button(PointerStroke.LEFT, false, 5, 6));
    }

    @Test
    void aWheelTurnsWhereThePointerLastWas() {
        mouse.move(7, 8);
        assertEquals(
                List.of(
                        new PointerStroke(PointerStroke.WHEEL_UP, 7, 8),
                        new PointerStroke(0, 7, 8)),
                mouse.turn(120));
        assertEquals(PointerStroke.WHEEL_DOWN, mouse.turn(-120).getFirst().buttons());
        assertEquals(PointerStroke.WHEEL_RIGHT, mouse.turnSideways(120).getFirst().buttons());
        assertEquals(PointerStroke.WHEEL_LEFT, mouse.turnSideways(-240).get(2).buttons());
    }

    @Test
    void smallTurnsAddUpToANotch() {
        assertTrue(mouse.turn(60).isEmpty());
        assertEquals(2, mouse.turn(60).size());
        assertTrue(mouse.turn(-60).isEmpty());
    }

    @Test
    void leavingLetsGo() {
        assertTrue(mouse.releaseAll().isEmpty());
        mouse.button(PointerStroke.RIGHT, true, 1, 1);
        assertEquals(List.of(new PointerStroke(0, 1, 1)), mouse.releaseAll());
    }
}
