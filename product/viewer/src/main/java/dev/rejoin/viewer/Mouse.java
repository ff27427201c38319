package dev.rejoin.viewer;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns a client's mouse events into pointer strokes. A wheel notch is a button pressed and let go,
 * where the pointer last was: clients leave the position out of wheel events.
 */
final class Mouse {
    private static final int NOTCH = 120;

    private int buttons;
    private int x;
    private int y;
    private int wheel;
    private int horizontalWheel;

    List<PointerStroke> move(int toX, int toY) {
        x = toX;
        y = toY;
        return List.of(here());
    }

    /** A button of {@link PointerStroke} going down or up, at a place. */
    List<PointerStroke> button(int button, boolean down, int atX, int atY) {
        x = atX;
        y = atY;
        buttons = down ? buttons | button : buttons & ~button;
        return List.of(here());
    }

    List<PointerStroke> turn(int rotation) {
        wheel += rotation;
        int notches = wheel / NOTCH;
        wheel -= notches * NOTCH;
        return notches(notches, notches > 0 ? PointerStroke.WHEEL_UP : PointerStroke.WHEEL_DOWN);
    }

    List<PointerStroke> turnSideways(int rotation) {
        horizontalWheel += rotation;
        int notches = horizontalWheel / NOTCH;
        horizontalWheel -= notches * NOTCH;
        return notches(notches, notches > 0 ? PointerStroke.WHEEL_RIGHT : PointerStroke.WHEEL_LEFT);
    }

    /** Lets go of every button: a client that went away cannot do so itself. */
    List<PointerStroke> releaseAll() {
        if (buttons == 0) {
            return List.of();
        }
        buttons = 0;
        return List.of(here());
    }

    private List<PointerStroke> notches(int count, int button) {
        List<PointerStroke> strokes = new ArrayList<>();
        for (int i = 0; i < Math.abs(count); i++) {
            strokes.add(new PointerStroke(buttons | button, x, y));
            strokes.add(here());
        }
        return strokes;
    }

    private PointerStroke here() {
        return new PointerStroke(buttons, x, y);
    }
}
