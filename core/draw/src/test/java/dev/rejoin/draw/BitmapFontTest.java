package dev.rejoin.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BitmapFontTest {
    @Test
    void hasTheBlocksThatProgramsDrawWith() {
        for (BitmapFont font : new BitmapFont[] {BitmapFont.small(), BitmapFont.large()}) {
            range(font, 0x20, 0x7E);
            range(font, 0xA0, 0x17F);
            range(font, 0x2500, 0x259F);
            range(font, 0x2800, 0x28FF);
            range(font, 0xE0B0, 0xE0B3);
        }
    }

    @Test
    void saysWhatItLacks() {
        assertFalse(BitmapFont.small().has(0x6F22));
        assertFalse(BitmapFont.small().has(0x1F600));
        assertFalse(BitmapFont.small().has(-1));
    }

    @Test
    void drawsDashesAndArrowsWithWhatComesClosest() {
        assertEquals(BitmapFont.small().glyph('-'), BitmapFont.small().glyph(0x2013));
        assertEquals(BitmapFont.small().glyph('>'), BitmapFont.small().glyph(0x2192));
    }

    @Test
    void cellsHaveTheSizesThatTheirNamesSay() {
        assertEquals(8, BitmapFont.small().cellWidth());
        assertEquals(16, BitmapFont.small().cellHeight());
        assertEquals(16, BitmapFont.large().cellWidth());
        assertEquals(32, BitmapFont.large().cellHeight());
    }

    /** All glyphs of a font in one picture: a changed pixel anywhere changes the number. */
    @Test
    void everyPixelIsThatOfTheFontAsPacked() {
        assertEquals("885:226f0082", sheet(BitmapFont.small()));
        assertEquals("885:a7fdc428", sheet(BitmapFont.large()));
    }

    private static String sheet(BitmapFont font) {
        Canvas canvas = Canvas.of(32 * font.cellWidth(), 32 * font.cellHeight());
        int cell = 0;
        for (int codePoint = 0; codePoint < 0x10000; codePoint++) {
            if (font.has(codePoint)) {
                canvas.glyph(
                        font,
                        cell % 32 * font.cellWidth(),
                        cell / 32 * font.cellHeight(),
                        codePoint,
                        1,
                        Style.of(0xFFFFFF, 0));
                cell++;
            }
        }
        return cell + ":" + Art.hash(canvas);
    }

    private static void range(BitmapFont font, int first, int last) {
        for (int codePoint = first; codePoint <= last; codePoint++) {
            assertTrue(font.has(codePoint), "U+%04X".formatted(codePoint));
        }
    }
}
