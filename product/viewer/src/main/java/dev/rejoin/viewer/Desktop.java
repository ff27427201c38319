package dev.rejoin.viewer;

import java.util.List;

/** A session's desktop, as a viewer types into it. No call waits for the desktop. */
public interface Desktop {
    /** False when the desktop takes no more: it does not respond. */
    boolean type(List<KeyStroke> strokes);

    /** False when the desktop takes no more: it does not respond. */
    boolean point(List<PointerStroke> strokes);

    /** Asks for another size; if the desktop takes it, its pictures come in it from then on. */
    void resize(int width, int height);
}
