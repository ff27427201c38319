package dev.rejoin.terminal;

import dev.rejoin.draw.Area;
import dev.rejoin.draw.BitmapFont;
import dev.rejoin.draw.Canvas;
import dev.rejoin.draw.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pixels of a terminal. {@link #take} copies the cells while the terminal stands still, {@link
 * #paint} draws those that differ from what was drawn before, so that the shell never waits for
 * drawing.
 */
final class Picture {
    private static final int CURSOR = 1 << 30;
    private static final int NOT_DRAWN = -1;

    private final int width;
    private final int height;
    private final BitmapFont font;
    private final int columns;
    private final int rows;
    private final int[] pixels;
    private final Canvas canvas;
    private final int[] text;
    private final int[] fore;
    private final int[] back;
    private final int[] drawnText;
    private final int[] drawnFore;
    private final int[] drawnBack;
    private boolean reversed;
    private Style style = Style.of(Palette.FOREGROUND, Palette.BACKGROUND);

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
        // Where 8 pixels are less than a millimetre, nobody can read them.
        boolean dense = width >= 2400 && height >= 1200;
        font = dense ? BitmapFont.large() : BitmapFont.small();
        columns = Math.max(2, width / font.cellWidth());
        rows = Math.max(2, height / font.cellHeight());
        pixels = new int[width * height];
        canvas = Canvas.over(pixels, width, height, width);
        canvas.fill(Palette.BACKGROUND);
        int cells = columns * rows;
        text = new int[cells];
        fore = new int[cells];
        back = new int[cells];
        drawnText = new int[cells];
        drawnFore = new int[cells];
        drawnBack = new int[cells];
        Arrays.fill(drawnText, NOT_DRAWN);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int cellWidth() {
        return font.cellWidth();
    }

    int cellHeight() {
        return font.cellHeight();
    }

    /** {@code 0x00RRGGBB}, row after row. */
    int[] pixels() {
        return pixels;
    }

    /** The cells of a screen of this size, seen {@code offset} lines back in its history. */
    void take(Screen screen, int offset) {
        Line[] view = screen.grid().view(offset);
        for (int row = 0; row < rows; row++) {
            Line line = view[row];
            // A line from before a resize may be shorter.
            line.widen(columns);
            System.arraycopy(line.text, 0, text, row * columns, columns);
            System.arraycopy(line.fore, 0, fore, row * columns, columns);
            System.arraycopy(line.back, 0, back, row * columns, columns);
        }
        Cursor cursor = screen.cursor;
        int row = cursor.row + offset;
        if (screen.modes.cursorVisible && row < rows) {
            int at = row * columns + cursor.column;
            at -= (text[at] & Line.TAIL) != 0 && cursor.column > 0 ? 1 : 0;
            text[at] |= CURSOR;
        }
        if (reversed != screen.modes.reverseScreen) {
            reversed = screen.modes.reverseScreen;
            Arrays.fill(drawnText, NOT_DRAWN);
        }
    }

    /** Draws what changed and says where. */
    List<Area> paint() {
        List<Area> damage = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int first = Integer.MAX_VALUE;
            int last = -1;
            for (int column = 0; column < columns; column++) {
                int at = row * columns + column;
                if (isDrawn(at)) {
                    continue;
                }
                int lead = (text[at] & Line.TAIL) != 0 && column > 0 ? column - 1 : column;
                last = Math.max(last, lead + paintCell(row, lead) - 1);
                first = Math.min(first, lead);
            }
            if (last >= 0) {
                int from = row * columns + first;
                int to = Math.min((row + 1) * columns, row * columns + last + 1);
                System.arraycopy(text, from, drawnText, from, to - from);
                System.arraycopy(fore, from, drawnFore, from, to - from);
                System.arraycopy(back, from, drawnBack, from, to - from);
                add(damage, row, first, last);
            }
        }
        return damage;
    }

    private boolean isDrawn(int at) {
        return text[at] == drawnText[at] && fore[at] == drawnFore[at] && back[at] == drawnBack[at];
    }

    /** Returns how many cells it drew over. */
    private int paintCell(int row, int column) {
        int at = row * columns + column;
        int cell = text[at];
        int cells = (cell & Line.WIDE) != 0 && column + 1 < columns ? 2 : 1;
        boolean bold = (cell & Line.BOLD) != 0;
        int ink = Palette.pixel(fore[at], Palette.FOREGROUND, bold);
        int paper = Palette.pixel(back[at], Palette.BACKGROUND, false);
        if (((cell & Line.INVERSE) != 0) != reversed) {
            int swap = ink;
            ink = paper;
            paper = swap;
        }
        if ((cell & Line.DIM) != 0) {
            ink = Palette.between(ink, paper);
        }
        if ((cell & CURSOR) != 0) {
            int swap = ink;
            ink = paper;
            paper = swap;
        }
        if ((cell & Line.CONCEAL) != 0) {
            ink = paper;
        }
        int x = column * font.cellWidth();
        int y = row * font.cellHeight();
        int codePoint = cell & Line.CODE_POINT;
        canvas.glyph(
                font,
                x,
                y,
                codePoint == 0 ? ' ' : codePoint,
                cells,
                style(ink, paper, bold, (cell & Line.UNDERLINE) != 0));
        if ((cell & Line.STRIKE) != 0) {
            int thickness = font.cellHeight() / 16;
            int middle = y + font.cellHeight() / 2 - thickness / 2;
            canvas.fill(x, middle, cells * font.cellWidth(), thickness, ink);
        }
        return cells;
    }

    /** Neighbours mostly look alike. */
    private Style style(int ink, int paper, boolean bold, boolean underline) {
        if (style.foreground() != ink
                || style.background() != paper
                || style.bold() != bold
                || style.underline() != underline) {
            style = new Style(ink, paper, bold, underline);
        }
        return style;
    }

    /** Joined to the rows above where they changed between the same columns. */
    private void add(List<Area> damage, int row, int first, int last) {
        int x = first * font.cellWidth();
        int y = row * font.cellHeight();
        // Screens may be smaller than the smallest grid.
        int right = Math.min(width, (last + 1) * font.cellWidth());
        int bottom = Math.min(height, y + font.cellHeight());
        if (x >= right || y >= bottom) {
            return;
        }
        Area area = new Area(x, y, right - x, bottom - y);
        Area above = damage.isEmpty() ? null : damage.getLast();
        if (above != null
                && above.y() + above.height() == y
                && above.x() == x
                && above.width() == area.width()) {
            damage.removeLast();
            area = new Area(x, above.y(), area.width(), above.height() + area.height());
        }
        damage.add(area);
    }
}
