package dev.rejoin.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPageTest {
    private static final TextPage PAGE =
            TextPage.of(
                    "Your session has ended",
                    "Your last session was ended by the administrator at 14:02.",
                    "Press Enter to start a new one. Nothing that was saved is lost.");

    @Test
    void wrapsAtSpaces() {
        assertEquals(List.of("one two", "three"), TextPage.wrap("one two  three ", 8));
        assertEquals(List.of("one two", "three"), TextPage.wrap("one two three", 7));
        assertEquals(List.of(""), TextPage.wrap(" ", 7));
    }

    @Test
    void breaksAWordOnlyWhereItAloneIsTooLong() {
        assertEquals(List.of("a", "abcd", "efgh", "i k"), TextPage.wrap("a abcdefghi k", 4));
        assertEquals(List.of("\u6F22\u5B57", "\u6F22"), TextPage.wrap("\u6F22\u5B57\u6F22", 5));
    }

    @Test
    void coversTheWholeCanvasWithTheSamePixelsEachTime() {
        Canvas canvas = Canvas.of(1024, 768);
        PAGE.fill(canvas);
        assertEquals("9d33f99", Art.hash(canvas));
    }

    @Test
    void usesDoubleSizeOnDenseScreens() {
        Canvas canvas = Canvas.of(3840, 2160);
        PAGE.fill(canvas);
        assertEquals("12dc678e", Art.hash(canvas));
    }

    @Test
    void aBoxLeavesEverythingAroundItAlone() {
        Canvas canvas = Canvas.of(800, 600);
        canvas.fill(0x123456);
        Area area = PAGE.box(canvas);
        assertEquals(new Area(80, 228, 640, 144), area);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 800; x++) {
                boolean inside =
                        x >= area.x()
                                && x < area.x() + area.width()
                                && y >= area.y()
                                && y < area.y() + area.height();
                assertEquals(!inside, canvas.pixel(x, y) == 0x123456, x + "," + y);
            }
        }
    }

    @Test
    void fitsIntoAnyCanvas() {
        for (int width = 0; width < 200; width += 7) {
            for (int height = 0; height < 100; height += 9) {
                Canvas canvas = Canvas.of(width, height);
                PAGE.fill(canvas);
                Area area = PAGE.box(canvas);
                assertTrue(area.x() >= 0 && area.x() + area.width() <= width);
                assertTrue(area.y() >= 0 && area.y() + area.height() <= height);
            }
        }
    }
}
