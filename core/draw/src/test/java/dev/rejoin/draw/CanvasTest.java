package dev.rejoin.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CanvasTest {
    private static final int INK = 0xFFFFFF;
    private static final Style PLAIN = Style.of(INK, 0x000000);

    @Test
    void drawsALetterPixelByPixel() {
        Canvas canvas = Canvas.of(8, 16);
        canvas.text(BitmapFont.small(), 0, 0, "R", PLAIN);
        assertEquals(
                """
                ........
                ........
                ######..
                ##...##.
                ##...##.
                ##...##.
                ######..
                ##...##.
                ##...##.
                ##...##.
                ##...##.
                ##...##.
                ........
                ........
                ........
                ........
                """,
                Art.of(canvas, INK));
    }

    @Test
    void boldIsStruckTwiceAndUnderlineLiesUnderTheLetter() {
        Canvas canvas = Canvas.of(8, 16);
        canvas.text(BitmapFont.small(), 0, 0, "i", PLAIN.inBold().underlined());
        assertEquals(
                """
                ........
                ........
                ...###..
                ...###..
                ........
                ..####..
                ...###..
                ...###..
                ...###..
                ...###..
                ...###..
                ...####.
                ........
                ........
                ########
                ........
                """,
                Art.of(canvas, INK));
    }

    @Test
    void boxDrawingReachesTheNeighbouringCells() {
        Canvas canvas = Canvas.of(16, 32);
        canvas.text(BitmapFont.small(), 0, 0, "┌┐", PLAIN);
        canvas.text(BitmapFont.small(), 0, 16, "└┘", PLAIN);
        for (int x = 4; x < 12; x++) {
            assertEquals(INK, canvas.pixel(x, 7), "top edge at " + x);
        }
        for (int y = 8; y < 24; y++) {
            assertEquals(INK, canvas.pixel(3, y), "left edge at " + y);
            assertEquals(INK, canvas.pixel(11, y), "right edge at " + y);
        }
    }

    @Test
    void aGlyphThatIsNotInTheFontIsAHollowBoxAsWideAsItsCells() {
        Canvas canvas = Canvas.of(20, 16);
        int next = canvas.text(BitmapFont.small(), 0, 0, "漢", PLAIN);
        assertEquals(16, next);
        assertEquals(
                """
                ....................
                ....................
                .##############.....
                .#............#.....
                .#............#.....
                .#............#.....
                .#............#.....
                .#............#.....
                .#............#.....
                .#............#.....
                .#............#.....
                .#............#.....
                .#............#.....
                .##############.....
                ....................
                ....................
                """,
                Art.of(canvas, INK));
    }

    @Test
    void everythingIsCutOffAtTheEdges() {
        Canvas whole = Canvas.of(24, 32);
        whole.text(BitmapFont.small(), 8, 8, "R", PLAIN);
        for (int dx = -8; dx <= 8; dx++) {
            for (int dy = -16; dy <= 16; dy++) {
                int[] pixels = new int[8 * 16 + 2];
                Arrays.fill(pixels, 0x123456);
                Canvas part = Canvas.over(pixels, 8, 16, 8).clip(0, 0, 8, 16);
                part.fill(0);
                part.text(BitmapFont.small(), dx, dy, "R", PLAIN);
                for (int y = 0; y < 16; y++) {
                    for (int x = 0; x < 8; x++) {
                        int column = x - dx;
                        int row = y - dy;
                        boolean inside = column >= 0 && column < 8 && row >= 0 && row < 16;
                        int expected = inside ? whole.pixel(8 + column, 8 + row) : 0;
                        assertEquals(expected, part.pixel(x, y), dx + "," + dy);
                    }
                }
                assertEquals(0x123456, pixels[128], "beyond the last row");
            }
        }
    }

    @Test
    void aClipMovesTheOriginAndKeepsTheStride() {
        Canvas canvas = Canvas.of(6, 4);
        canvas.clip(2, 1, 100, 2).fill(-1, -1, 3, 100, INK);
        assertEquals(
                """
                ......
                ..##..
                ..##..
                ......
                """,
                Art.of(canvas, INK));
        assertEquals(0, canvas.clip(6, 4, 5, 5).width());
        assertEquals(0, canvas.clip(-9, 0, 5, 5).width());
    }

    @Test
    void anOutlineLiesInsideItsRectangle() {
        Canvas canvas = Canvas.of(6, 5);
        canvas.outline(1, 0, 4, 4, 1, INK);
        assertEquals(
                """
                .####.
                .#..#.
                .#..#.
                .####.
                ......
                """,
                Art.of(canvas, INK));
    }

    @Test
    void refusesAnArrayThatIsTooSmall() {
        assertThrows(IllegalArgumentException.class, () -> Canvas.over(new int[15], 4, 4, 4));
        assertThrows(IllegalArgumentException.class, () -> Canvas.over(new int[16], 4, 4, 3));
    }
}
