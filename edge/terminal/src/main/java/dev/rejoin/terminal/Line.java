package dev.rejoin.terminal;

import java.util.Arrays;

/**
 * One row of cells. A cell is a code point with its attributes and two colours; what lies beyond
 * the screen's width is kept, so a screen made narrow and wide again shows it again.
 */
final class Line {
    static final int CODE_POINT = 0x1FFFFF;
    static final int BOLD = 1 << 21;
    static final int DIM = 1 << 22;
    static final int ITALIC = 1 << 23;
    static final int UNDERLINE = 1 << 24;
    static final int INVERSE = 1 << 25;
    static final int CONCEAL = 1 << 26;
    static final int STRIKE = 1 << 27;

    /** The first of the two cells of a wide character. */
    static final int WIDE = 1 << 28;

    /** The second of them; its code point is 0. */
    static final int TAIL = 1 << 29;

    int[] text;
    int[] fore;
    int[] back;

    /** From here on all cells are blank as after a reset: clearing a short line costs little. */
    private int end;

    Line(int columns) {
        text = new int[columns];
        fore = new int[columns];
        back = new int[columns];
        blank(0, columns);
    }

    void put(int column, int cell, int foreground, int background) {
        text[column] = cell;
        fore[column] = foreground;
        back[column] = background;
        end = Math.max(end, column + 1);
    }

    void widen(int columns) {
        int before = text.length;
        if (columns > before) {
            text = Arrays.copyOf(text, columns);
            fore = Arrays.copyOf(fore, columns);
            back = Arrays.copyOf(back, columns);
            blank(before, columns);
        }
    }

    /** Makes blanks that have a background and no other attribute. */
    void erase(int from, int to, int background) {
        if (from >= to) {
            return;
        }
        if (background == Palette.DEFAULT) {
            blank(from, Math.min(to, end));
            end = to >= end ? Math.min(end, from) : end;
        } else {
            blank(from, to);
            Arrays.fill(back, from, to, background);
            end = Math.max(end, to);
        }
    }

    void clear(int background) {
        erase(0, text.length, background);
    }

    void move(int from, int to, int count) {
        System.arraycopy(text, from, text, to, count);
        System.arraycopy(fore, from, fore, to, count);
        System.arraycopy(back, from, back, to, count);
        end = text.length;
    }

    private void blank(int from, int to) {
        if (from < to) {
            Arrays.fill(text, from, to, ' ');
            Arrays.fill(fore, from, to, Palette.DEFAULT);
            Arrays.fill(back, from, to, Palette.DEFAULT);
        }
    }

    /** A wide character of which one half is overwritten goes altogether. */
    void split(int column, int columns) {
        if (column < columns && (text[column] & TAIL) != 0 && column > 0) {
            text[column - 1] = ' ' | (text[column - 1] & ~(CODE_POINT | WIDE));
            text[column] = ' ' | (text[column] & ~(CODE_POINT | TAIL));
        }
    }
}
