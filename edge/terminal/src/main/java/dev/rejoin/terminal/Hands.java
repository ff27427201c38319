package dev.rejoin.terminal;

import dev.rejoin.rfb.ClientMessage;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The viewer's keyboard, pointer and clipboard. The wheel goes back in the history; in programs
 * that fill the screen it moves their cursor, and those that ask for the pointer get it themselves,
 * except while Shift is held.
 */
final class Hands {
    private static final int WHEEL_LINES = 3;

    private final Screen screen;
    private final Consumer<String> typed;
    private final Keyboard keyboard;
    private final Pointer pointer;
    private String clipboard = "";
    private int back;
    private long scrolled;

    Hands(Screen screen, Consumer<String> typed) {
        this.screen = screen;
        this.typed = typed;
        this.keyboard = new Keyboard(screen.modes);
        this.pointer = new Pointer(screen.modes);
    }

    /** How many lines back in the history the viewer looks; follows what the shell prints. */
    int back() {
        if (screen.modes.alternate) {
            back = 0;
        } else if (back > 0) {
            back += (int) Math.min(Integer.MAX_VALUE / 2, screen.scrolled() - scrolled);
        }
        back = Math.clamp(back, 0, screen.grid().historySize());
        scrolled = screen.scrolled();
        return back;
    }

    /** A new viewer holds no keys. */
    void release() {
        keyboard.release();
        pointer.release();
    }

    void key(ClientMessage.KeyEvent event) {
        if (event.down() && keyboard.shift() && scrollKey(event.keysym())) {
            return;
        }
        send(keyboard.key(event.down(), event.keysym()));
    }

    void key(ClientMessage.ExtendedKeyEvent event) {
        int keysym =
                event.keysym() != 0
                        ? event.keysym()
                        : keyboard.keysym(event.down(), event.scancode());
        if (keysym != 0) {
            key(new ClientMessage.KeyEvent(event.down(), keysym));
        }
    }

    void clipboard(ClientMessage.CutText text) {
        clipboard = new String(text.text().toByteArray(), StandardCharsets.ISO_8859_1);
    }

    void pointer(ClientMessage.PointerEvent event, int column, int row) {
        int pressed = pointer.pressed(event.buttons());
        boolean ours = screen.modes.pointer == Modes.Pointer.NOTHING || keyboard.shift();
        String report = pointer.event(event.buttons(), column, row, keyboard.pointerModifiers());
        if (!ours) {
            send(report);
        } else if ((pressed & Pointer.MIDDLE) != 0) {
            paste();
        } else if ((pressed & Pointer.WHEEL_UP) != 0) {
            wheel(true);
        } else if ((pressed & Pointer.WHEEL_DOWN) != 0) {
            wheel(false);
        }
    }

    private boolean scrollKey(int keysym) {
        switch (keysym) {
            case Keysyms.INSERT -> paste();
            case Keysyms.PAGE_UP -> scroll(screen.rows() / 2);
            case Keysyms.PAGE_DOWN -> scroll(-screen.rows() / 2);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void wheel(boolean up) {
        if (screen.modes.alternate) {
            String arrow = keyboard.press(up ? Keysyms.UP : Keysyms.DOWN);
            typed.accept(arrow.repeat(WHEEL_LINES));
        } else {
            scroll(up ? WHEEL_LINES : -WHEEL_LINES);
        }
    }

    private void scroll(int lines) {
        scrolled = screen.scrolled();
        back = Math.clamp(back() + lines, 0, screen.grid().historySize());
    }

    private void paste() {
        send(keyboard.paste(clipboard));
    }

    private void send(String text) {
        if (!text.isEmpty()) {
            back = 0;
            typed.accept(text);
        }
    }
}
