package dev.rejoin.terminal;

import dev.rejoin.draw.Columns;
import java.text.Normalizer;
import java.util.Arrays;

/** Where characters go: cursor, margins, tab stops, the normal and the alternate screen. */
final class Screen {
    private static final int HISTORY = 1000;

    final Modes modes = new Modes();
    final Cursor cursor = new Cursor();
    private final Cursor[] saved = {new Cursor(), new Cursor()};
    private final Grid normal;
    private final Grid other;
    private Grid grid;
    private boolean[] tabs;
    private int top;
    private int bottom;
    private int last = ' ';
    private long scrolled;

    Screen(int columns, int rows) {
        normal = new Grid(columns, rows, HISTORY);
        other = new Grid(columns, rows, 0);
        grid = normal;
        tabs = tabs(columns, 0);
        bottom = rows;
    }

    Grid grid() {
        return grid;
    }

    int columns() {
        return grid.columns();
    }

    int rows() {
        return grid.rows();
    }

    /** How many lines have gone into the history: a view of it stays where it is. */
    long scrolled() {
        return scrolled;
    }

    void print(int character) {
        int c = cursor.charsets.map(character);
        int width = c < 0x300 ? 1 : Columns.of(c);
        if (width == 0) {
            combine(c);
            return;
        }
        if (cursor.wrapPending || cursor.column + width > columns()) {
            wrap(width);
        }
        Line line = grid.line(cursor.row);
        int at = cursor.column;
        if (modes.insert) {
            insert(width);
        }
        line.split(at, columns());
        line.split(at + width, columns());
        put(line, at, c | (width == 2 ? Line.WIDE : 0));
        if (width == 2 && at + 1 < columns()) {
            put(line, at + 1, Line.TAIL);
        }
        last = character;
        cursor.column = Math.min(columns() - 1, at + width);
        cursor.wrapPending = at + width >= columns();
    }

    private void put(Line line, int at, int cell) {
        Pen pen = cursor.pen;
        line.put(at, cell | pen.attributes, pen.fore, pen.back);
    }

    private void wrap(int width) {
        if (modes.autowrap) {
            cursor.column = 0;
            index();
        } else {
            cursor.column = Math.max(0, columns() - width);
        }
        cursor.wrapPending = false;
    }

    /** An accent joins the letter before it where both are one character. */
    private void combine(int mark) {
        int at = cursor.wrapPending ? cursor.column : cursor.column - 1;
        if (at < 0) {
            return;
        }
        Line line = grid.line(cursor.row);
        int base = line.text[at] & Line.CODE_POINT;
        String both =
                Normalizer.normalize(
                        Character.toString(base) + Character.toString(mark), Normalizer.Form.NFC);
        if (both.codePointCount(0, both.length()) == 1) {
            line.text[at] = (line.text[at] & ~Line.CODE_POINT) | both.codePointAt(0);
        }
    }

    void repeat(int count) {
        for (int i = Math.min(count, columns() * rows()); i > 0; i--) {
            print(last);
        }
    }

    void moveTo(int row, int column) {
        int first = modes.origin ? top : 0;
        int end = modes.origin ? bottom : rows();
        cursor.row = Math.clamp((long) row + first, first, end - 1);
        column(column);
    }

    void column(int column) {
        cursor.column = Math.clamp(column, 0, columns() - 1);
        cursor.wrapPending = false;
    }

    /** Up or down, and not across a margin. */
    void moveRows(int by) {
        int highest = cursor.row >= top ? top : 0;
        int lowest = cursor.row < bottom ? bottom - 1 : rows() - 1;
        cursor.row = Math.clamp((long) cursor.row + by, highest, lowest);
        cursor.wrapPending = false;
    }

    void moveColumns(int by) {
        column(Math.clamp((long) cursor.column + by, 0, columns() - 1));
    }

    void index() {
        if (cursor.row == bottom - 1) {
            scrollUp(1);
        } else if (cursor.row < rows() - 1) {
            cursor.row++;
        }
        cursor.wrapPending = false;
    }

    void reverseIndex() {
        if (cursor.row == top) {
            scrollDown(1);
        } else if (cursor.row > 0) {
            cursor.row--;
        }
        cursor.wrapPending = false;
    }

    void scrollUp(int count) {
        if (top == 0 && grid == normal) {
            scrolled += Math.min(count, bottom);
        }
        grid.scrollUp(top, bottom, count, cursor.pen.back);
    }

    void scrollDown(int count) {
        grid.scrollDown(top, bottom, count, cursor.pen.back);
    }

    void insertLines(int count) {
        if (cursor.row >= top && cursor.row < bottom) {
            grid.scrollDown(cursor.row, bottom, count, cursor.pen.back);
            column(0);
        }
    }

    void deleteLines(int count) {
        if (cursor.row >= top && cursor.row < bottom) {
            grid.deleteLines(cursor.row, bottom, count, cursor.pen.back);
            column(0);
        }
    }

    void insert(int count) {
        Line line = grid.line(cursor.row);
        int moved = Math.min(count, columns() - cursor.column);
        line.split(cursor.column, columns());
        line.split(columns() - moved, columns());
        line.move(cursor.column, cursor.column + moved, columns() - cursor.column - moved);
        line.erase(cursor.column, cursor.column + moved, cursor.pen.back);
        cursor.wrapPending = false;
    }

    void delete(int count) {
        Line line = grid.line(cursor.row);
        int moved = Math.min(count, columns() - cursor.column);
        line.split(cursor.column, columns());
        line.split(cursor.column + moved, columns());
        line.move(cursor.column + moved, cursor.column, columns() - cursor.column - moved);
        line.erase(columns() - moved, columns(), cursor.pen.back);
        cursor.wrapPending = false;
    }

    void erase(int count) {
        eraseIn(cursor.row, cursor.column, Math.min(columns(), cursor.column + count));
        cursor.wrapPending = false;
    }

    /** EL: 0 to the end, 1 from the beginning, 2 all. */
    void eraseLine(int which) {
        int to = which == 1 ? cursor.column + 1 : columns();
        eraseIn(cursor.row, which == 0 ? cursor.column : 0, to);
    }

    /** ED: 0 below, 1 above, 2 all, 3 the history. */
    void eraseScreen(int which) {
        switch (which) {
            case 0 -> {
                eraseLine(0);
                eraseRows(cursor.row + 1, rows());
            }
            case 1 -> {
                eraseRows(0, cursor.row);
                eraseLine(1);
            }
            case 2 -> eraseRows(0, rows());
            case 3 -> normal.forget();
            default -> {}
        }
    }

    private void eraseRows(int from, int to) {
        for (int row = from; row < to; row++) {
            grid.line(row).clear(cursor.pen.back);
        }
    }

    private void eraseIn(int row, int from, int to) {
        Line line = grid.line(row);
        line.split(from, columns());
        line.split(to, columns());
        // What lies beyond the edge goes with the end of the line.
        line.erase(from, to == columns() ? line.text.length : to, cursor.pen.back);
    }

    void align() {
        top = 0;
        bottom = rows();
        for (int row = 0; row < rows(); row++) {
            Line line = grid.line(row);
            line.clear(Palette.DEFAULT);
            for (int column = 0; column < columns(); column++) {
                line.put(column, 'E', Palette.DEFAULT, Palette.DEFAULT);
            }
        }
        moveTo(0, 0);
    }

    /** DECSTBM; the bottom is exclusive. */
    void margins(int newTop, int newBottom) {
        int end = Math.min(newBottom, rows());
        if (newTop >= 0 && newTop < end - 1) {
            top = newTop;
            bottom = end;
            moveTo(0, 0);
        }
    }

    void origin(boolean on) {
        modes.origin = on;
        moveTo(0, 0);
    }

    void tab(int count) {
        int column = cursor.column;
        for (int i = 0; i < count && column < columns() - 1; i++) {
            do {
                column++;
            } while (column < columns() - 1 && !tabs[column]);
        }
        cursor.column = column;
    }

    void backTab(int count) {
        int column = cursor.column;
        for (int i = 0; i < count && column > 0; i++) {
            do {
                column--;
            } while (column > 0 && !tabs[column]);
        }
        column(column);
    }

    void setTab(boolean on) {
        tabs[cursor.column] = on;
    }

    void clearTabs() {
        Arrays.fill(tabs, false);
    }

    void save() {
        cursor.origin = modes.origin;
        saved[grid == normal ? 0 : 1].set(cursor);
    }

    void restore() {
        Cursor from = saved[grid == normal ? 0 : 1];
        cursor.set(from);
        modes.origin = from.origin;
        cursor.row = Math.min(cursor.row, rows() - 1);
        cursor.column = Math.min(cursor.column, columns() - 1);
    }

    void alternate(boolean on, boolean clear) {
        modes.alternate = on;
        grid = on ? other : normal;
        if (clear) {
            other.clear(cursor.pen.back);
        }
    }

    /** DECSTR, or all of it (RIS). */
    void reset(boolean hard) {
        modes.reset();
        top = 0;
        bottom = rows();
        Arrays.stream(saved).forEach(Cursor::reset);
        if (hard) {
            alternate(false, true);
            cursor.reset();
            normal.clear(Palette.DEFAULT);
            tabs = tabs(columns(), 0);
        } else {
            cursor.pen.reset();
            cursor.charsets.reset();
        }
    }

    void resize(int columns, int rows) {
        boolean onNormal = grid == normal;
        int row = onNormal ? cursor.row : saved[0].row;
        int shift = normal.resize(columns, rows, Math.min(row, normal.rows() - 1));
        int otherShift = other.resize(columns, rows, onNormal ? 0 : cursor.row);
        saved[0].row = Math.clamp(saved[0].row + shift, 0, rows - 1);
        cursor.row = Math.clamp(cursor.row + (onNormal ? shift : otherShift), 0, rows - 1);
        cursor.column = Math.min(cursor.column, columns - 1);
        cursor.wrapPending = false;
        top = 0;
        bottom = rows;
        boolean[] before = tabs;
        tabs = tabs(columns, before.length);
        System.arraycopy(before, 0, tabs, 0, Math.min(before.length, columns));
    }

    private static boolean[] tabs(int columns, int from) {
        boolean[] tabs = new boolean[columns];
        for (int i = (from + 7) / 8 * 8; i < columns; i += 8) {
            tabs[i] = true;
        }
        return tabs;
    }
}
