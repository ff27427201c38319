package dev.rejoin.terminal;

/** Where the next character goes and how it will look: what DECSC saves and DECRC brings back. */
final class Cursor {
    final Pen pen = new Pen();
    final Charsets charsets = new Charsets();
    int row;
    int column;

    /** The last column is written; the next character wraps first. */
    boolean wrapPending;

    boolean origin;

    void reset() {
        pen.reset();
        charsets.reset();
        row = 0;
        column = 0;
        wrapPending = false;
        origin = false;
    }

    void set(Cursor other) {
        pen.set(other.pen);
        charsets.set(other.charsets);
        row = other.row;
        column = other.column;
        wrapPending = other.wrapPending;
        origin = other.origin;
    }
}
