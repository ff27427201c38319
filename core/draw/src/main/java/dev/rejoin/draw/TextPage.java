package dev.rejoin.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * A title and paragraphs in plain words, wrapped to fit: what a person sees instead of a desktop
 * when there is none, or over it when something has to be said.
 */
public record TextPage(String title, List<String> paragraphs) {
    private static final int BACKGROUND = 0x1D2A35;
    private static final int TEXT = 0xE6E6E6;
    private static final int TITLE = 0xFFFFFF;
    private static final int RULE = 0x4FA3C7;
    // Longer lines are hard to follow.
    private static final int COLUMNS = 72;
    private static final int MARGIN = 4;

    public TextPage {
        paragraphs = List.copyOf(paragraphs);
    }

    public static TextPage of(String title, String... paragraphs) {
        return new TextPage(title, List.of(paragraphs));
    }

    /** Covers the whole canvas. */
    public void fill(Canvas canvas) {
        Layout layout = Layout.of(this, canvas);
        canvas.fill(BACKGROUND);
        int x = Math.max(0, (canvas.width() - layout.width()) / 2);
        // A third of the way down looks centred.
        int y = Math.max(0, (canvas.height() - layout.height()) / 3);
        layout.draw(canvas, x, y);
    }

    /** Draws a framed box over the middle of what is there and says where. */
    public Area box(Canvas canvas) {
        Layout layout = Layout.of(this, canvas);
        int width = Math.min(canvas.width(), layout.width());
        int height = Math.min(canvas.height(), layout.height());
        Area area =
                new Area(
                        (canvas.width() - width) / 2,
                        (canvas.height() - height) / 2,
                        width,
                        height);
        Canvas box = canvas.clip(area.x(), area.y(), width, height);
        box.fill(BACKGROUND);
        layout.draw(box, 0, 0);
        box.outline(0, 0, width, height, Math.max(1, layout.body.cellHeight() / 16), RULE);
        return area;
    }

    /** Breaks at spaces, and inside a word only where the word alone is wider than the line. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            if (used > 0 && used + 1 + Columns.of(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            for (int codePoint : word.codePoints().toArray()) {
                if (used + Columns.of(codePoint) > columns && used > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(codePoint);
                used += Columns.of(codePoint);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The page broken into lines for one size of canvas. */
    private record Layout(
            BitmapFont head,
            BitmapFont body,
            List<String> title,
            List<List<String>> paragraphs,
            int columns) {

        static Layout of(TextPage page, Canvas canvas) {
            boolean dense = canvas.width() >= 2400 && canvas.height() >= 1200;
            BitmapFont body = dense ? BitmapFont.large() : BitmapFont.small();
            int columns = Math.clamp(canvas.width() / body.cellWidth() - 2 * MARGIN, 1, COLUMNS);
            // The title is twice as large where half as many letters still make sense.
            BitmapFont head = columns >= 48 ? BitmapFont.large() : body;
            int headColumns = Math.max(1, columns * body.cellWidth() / head.cellWidth());
            return new Layout(
                    head,
                    body,
                    wrap(page.title(), headColumns),
                    page.paragraphs().stream().map(text -> wrap(text, columns)).toList(),
                    columns);
        }

        int width() {
            return (columns + 2 * MARGIN) * body.cellWidth();
        }

        int height() {
            int lines = paragraphs.stream().mapToInt(paragraph -> paragraph.size() + 1).sum();
            return title.size() * head.cellHeight() + (lines + 3) * body.cellHeight();
        }

        void draw(Canvas canvas, int x, int y) {
            int left = x + MARGIN * body.cellWidth();
            int at = y + body.cellHeight();
            for (String line : title) {
                canvas.text(head, left, at, line, Style.of(TITLE, BACKGROUND).inBold());
                at += head.cellHeight();
            }
            int thickness = Math.max(1, body.cellHeight() / 8);
            canvas.fill(
                    left, at + body.cellHeight() / 2, columns * body.cellWidth(), thickness, RULE);
            at += body.cellHeight();
            for (List<String> paragraph : paragraphs) {
                at += body.cellHeight();
                for (String line : paragraph) {
                    canvas.text(body, left, at, line, Style.of(TEXT, BACKGROUND));
                    at += body.cellHeight();
                }
            }
        }
    }
}
