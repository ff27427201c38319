package dev.rejoin.terminal;

import java.util.ArrayDeque;
import java.util.Arrays;

/** The lines of one screen and those that scrolled off its top. */
final class Grid {
    private final int historyLimit;
    private final ArrayDeque<Line> history = new ArrayDeque<>();
    private Line[] lines;
    private int columns;

    Grid(int columns, int rows, int historyLimit) {
        this.columns = columns;
        this.historyLimit = historyLimit;
        lines = new Line[rows];
        Arrays.setAll(lines, _ -> new Line(columns));
    }

    int columns() {
        return columns;
    }

    int rows() {
        return lines.length;
    }

    Line line(int row) {
        return lines[row];
    }

    int historySize() {
        return history.size();
    }

    /** The screen as it is seen scrolled back by {@code offset} lines. */
    Line[] view(int offset) {
        Line[] view = new Line[lines.length];
        int above = Math.min(offset, history.size());
        var old = history.descendingIterator();
        // Lines between the screen's top and the view's bottom are not seen.
        for (int i = above - 1; i >= 0; i--) {
            Line line = old.next();
            if (i < view.length) {
                view[i] = line;
            }
        }
        for (int row = above; row < view.length; row++) {
            view[row] = lines[row - above];
        }
        return view;
    }

    void forget() {
        history.clear();
    }

    void clear(int background) {
        for (Line line : lines) {
            line.clear(background);
        }
    }

    /** Moves rows up between {@code top} and {@code bottom} (exclusive). */
    void scrollUp(int top, int bottom, int count, int background) {
        int moved = Math.min(count, bottom - top);
        for (int i = 0; i < moved; i++) {
            Line gone = lines[top];
            System.arraycopy(lines, top + 1, lines, top, bottom - top - 1);
            lines[bottom - 1] = top == 0 && historyLimit > 0 ? remember(gone) : gone;
            lines[bottom - 1].clear(background);
        }
    }

    /** As scrolling up, but what goes was deleted and is no history. */
    void deleteLines(int top, int bottom, int count, int background) {
        int moved = Math.min(count, bottom - top);
        for (int i = 0; i < moved; i++) {
            Line gone = lines[top];
            System.arraycopy(lines, top + 1, lines, top, bottom - top - 1);
            lines[bottom - 1] = gone;
            gone.clear(background);
        }
    }

    void scrollDown(int top, int bottom, int count, int background) {
        int moved = Math.min(count, bottom - top);
        for (int i = 0; i < moved; i++) {
            Line reused = lines[bottom - 1];
            System.arraycopy(lines, top, lines, top + 1, bottom - top - 1);
            reused.clear(background);
            lines[top] = reused;
        }
    }

    /** Takes a line into the history and returns one to use again: a flood allocates nothing. */
    private Line remember(Line line) {
        history.addLast(line);
        if (history.size() <= historyLimit) {
            return new Line(columns);
        }
        Line oldest = history.removeFirst();
        oldest.widen(columns);
        return oldest;
    }

    /**
     * Rows come and go at the bottom as long as they lie below the cursor, then at the top, to and
     * from the history. Returns by how much the cursor's row moved.
     */
    int resize(int newColumns, int newRows, int cursorRow) {
        columns = newColumns;
        int rows = lines.length;
        int shift = 0;
        if (newRows < rows) {
            shift = -Math.max(0, cursorRow + 1 - newRows);
            for (int i = 0; i < -shift && historyLimit > 0; i++) {
                remember(lines[i]);
            }
            lines = Arrays.copyOfRange(lines, -shift, newRows - shift);
        } else if (newRows > rows) {
            shift = Math.min(newRows - rows, history.size());
            Line[] grown = new Line[newRows];
            for (int i = shift - 1; i >= 0; i--) {
                grown[i] = history.removeLast();
            }
            System.arraycopy(lines, 0, grown, shift, rows);
            for (int i = shift + rows; i < newRows; i++) {
                grown[i] = new Line(newColumns);
            }
            lines = grown;
        }
        for (Line line : lines) {
            line.widen(newColumns);
        }
        return shift;
    }
}
