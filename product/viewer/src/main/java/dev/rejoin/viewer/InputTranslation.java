package dev.rejoin.viewer;

import dev.rejoin.pdu.input.InputEvent;
import java.util.List;

/** Passes a client's input on to a desktop in the desktop's own terms. */
final class InputTranslation {
    private final Keyboard keyboard;
    private final Mouse mouse = new Mouse();

    InputTranslation(int keyboardLayout) {
        keyboard = new Keyboard(KeyboardLayout.of(keyboardLayout));
    }

    /** False when the desktop takes no more. */
    boolean pass(InputEvent event, Desktop desktop) {
        return switch (event) {
            case InputEvent.Scancode key ->
                    desktop.type(
                            keyboard.key(
                                    key.code(), key.extended(), key.extended1(), !key.released()));
            case InputEvent.Unicode text ->
                    desktop.type(keyboard.unicode(text.unit(), !text.released()));
            case InputEvent.Synchronize locks ->
                    desktop.type(keyboard.synchronize(locks.toggles()));
            case InputEvent.Mouse moved -> desktop.point(mouse(moved));
            case InputEvent.ExtendedMouse extra -> desktop.point(extraButton(extra));
            case InputEvent.RelativeMouse _, InputEvent.QoeTimestamp _ -> true;
        };
    }

    /** Lets go of everything, for a client that cannot do so any more. */
    void releaseAll(Desktop desktop) {
        desktop.type(keyboard.releaseAll());
        desktop.point(mouse.releaseAll());
    }

    private List<PointerStroke> mouse(InputEvent.Mouse event) {
        if (event.turnsWheel()) {
            return mouse.turn(event.wheelDelta());
        }
        if (event.turnsHorizontalWheel()) {
            return mouse.turnSideways(event.wheelDelta());
        }
        int button = button(event);
        return button == 0
                ? mouse.move(event.x(), event.y())
                : mouse.button(
                        button, event.has(InputEvent.Mouse.PTRFLAGS_DOWN), event.x(), event.y());
    }

    private static int button(InputEvent.Mouse event) {
        if (event.has(InputEvent.Mouse.PTRFLAGS_BUTTON1)) {
            return PointerStroke.LEFT;
        }
        if (event.has(InputEvent.Mouse.PTRFLAGS_BUTTON2)) {
            return PointerStroke.RIGHT;
        }
        return event.has(InputEvent.Mouse.PTRFLAGS_BUTTON3) ? PointerStroke.MIDDLE : 0;
    }

    /** RFB has room for one more button: the one that goes back. */
    private List<PointerStroke> extraButton(InputEvent.ExtendedMouse event) {
        return event.has(InputEvent.ExtendedMouse.PTRXFLAGS_BUTTON1)
                ? mouse.button(
                        PointerStroke.BACK,
                        event.has(InputEvent.ExtendedMouse.PTRXFLAGS_DOWN),
                        event.x(),
                        event.y())
                : mouse.move(event.x(), event.y());
    }
}
