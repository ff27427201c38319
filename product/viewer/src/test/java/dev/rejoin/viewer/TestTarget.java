package dev.rejoin.viewer;

import java.util.ArrayList;
import java.util.List;

/** A desktop that keeps what is typed into it. */
final class TestTarget implements Desktop {
    final List<KeyStroke> keys = new ArrayList<>();
    final List<PointerStroke> pointer = new ArrayList<>();

    /** It takes no more. */
    boolean full;

    @Override
    public boolean type(List<KeyStroke> strokes) {
        if (!full) {
            keys.addAll(strokes);
        }
        return !full;
    }

    @Override
    public boolean point(List<PointerStroke> strokes) {
        if (!full) {
            pointer.addAll(strokes);
        }
        return !full;
    }

    @Override
    public void resize(int width, int height) {
        throw new AssertionError("a client's size is for the host to pass on");
    }
}
