package dev.rejoin.draw;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A font of fixed cells, one bit a pixel: ASCII, Latin-1, Latin Extended-A, box drawing, blocks,
 * Braille and the Powerline symbols of Spleen. Whatever it lacks is drawn as a hollow box.
 *
 * <p>The resource: cell width, cell height, number of glyphs (16 bits each, big-endian), then per
 * glyph its code point (16 bits) and its rows (16 bits each, leftmost pixel in the highest bit).
 */
public final class BitmapFont {
    private static final int PAGE = 256;
    private static final int PAGES = 256;

    private final int width;
    private final int height;
    private final char[] rows;

    /** Index of a glyph plus one, by code point; pages without glyphs are absent. */
    private final char[] @Nullable [] pages = new char[PAGES][];

    private BitmapFont(DataInputStream in) throws IOException {
        width = in.readUnsignedShort();
        height = in.readUnsignedShort();
        int count = in.readUnsignedShort();
        rows = new char[count * height];
        for (int glyph = 0; glyph < count; glyph++) {
            int codePoint = in.readUnsignedShort();
            char[] page = pages[codePoint / PAGE];
            if (page == null) {
                page = new char[PAGE];
                pages[codePoint / PAGE] = page;
            }
            page[codePoint % PAGE] = (char) (glyph + 1);
            for (int row = 0; row < height; row++) {
                rows[glyph * height + row] = in.readChar();
            }
        }
    }

    /** Cells of 8 by 16 pixels. */
    public static BitmapFont small() {
        return Small.FONT;
    }

    /** Cells of 16 by 32 pixels, for screens with more than about 120 dots an inch. */
    public static BitmapFont large() {
        return Large.FONT;
    }

    public int cellWidth() {
        return width;
    }

    public int cellHeight() {
        return height;
    }

    public boolean has(int codePoint) {
        return glyph(codePoint) >= 0;
    }

    /** The glyph's number, or -1. */
    int glyph(int codePoint) {
        if (codePoint < 0 || codePoint >= PAGE * PAGES) {
            return -1;
        }
        char[] page = pages[codePoint / PAGE];
        int glyph = page == null ? -1 : page[codePoint % PAGE] - 1;
        if (glyph < 0) {
            int standIn = standIn(codePoint);
            return standIn == codePoint ? -1 : glyph(standIn);
        }
        return glyph;
    }

    /** What is read the same way, for signs that programs print often and Spleen lacks. */
    private static int standIn(int codePoint) {
        return switch (codePoint) {
            case 0x2000, 0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x3000 -> ' ';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212 -> '-';
            case 0x2014, 0x2015 -> 0x2500;
            case 0x201A -> ',';
            case 0x201B, 0x2032 -> '\'';
            case 0x201E, 0x201F, 0x2033 -> '"';
            case 0x2190, 0x21D0 -> '<';
            case 0x2191, 0x21D1, 0x25B3 -> '^';
            case 0x2192, 0x21D2 -> '>';
            case 0x2193, 0x21D3, 0x25BD -> 'v';
            case 0x2215, 0x2044 -> '/';
            case 0x2217 -> '*';
            case 0x2219, 0x22C5 -> 0xB7;
            case 0x2223 -> '|';
            case 0x2236 -> ':';
            case 0x223C -> '~';
            case 0x2713, 0x2714 -> 'v';
            case 0x2717, 0x2718, 0x2715, 0x2716 -> 'x';
            case 0x276F -> 0x203A;
            case 0x276E -> 0x2039;
            default -> codePoint;
        };
    }

    /** One row of a glyph, the leftmost pixel in bit 15. */
    int row(int glyph, int row) {
        return rows[glyph * height + row];
    }

    /** Struck twice, side by side: Spleen has no bold face. */
    int boldRow(int glyph, int row) {
        int bits = thicken(row(glyph, row));
        return width > 8 ? thicken(bits) : bits;
    }

    /** One pixel more on the right, except where that would close a gap: an m stays an m. */
    private static int thicken(int bits) {
        return bits | (bits >>> 1 & ~(bits << 1));
    }

    private static BitmapFont load(String name) {
        try (InputStream in = BitmapFont.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is missing from the jar");
            }
            return new BitmapFont(new DataInputStream(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Loaded when first asked for: most programs need one size only.
    private static final class Small {
        static final BitmapFont FONT = load("spleen-8x16.font");
    }

    private static final class Large {
        static final BitmapFont FONT = load("spleen-16x32.font");
    }
}
