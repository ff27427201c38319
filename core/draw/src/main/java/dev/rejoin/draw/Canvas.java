package dev.rejoin.draw;

import java.util.Arrays;

/**
 * A window onto somebody's pixels, {@code 0x00RRGGBB} each, row after row with a stride; colours
 * are stored exactly as given. Everything drawn is cut off at the window's edges, so positions may
 * lie anywhere.
 */
public final class Canvas {
    private final int[] pixels;
    private final int origin;
    private final int stride;
    private final int width;
    private final int height;

    private Canvas(int[] pixels, int origin, int stride, int width, int height) {
        this.pixels = pixels;
        this.origin = origin;
        this.stride = stride;
        this.width = width;
        this.height = height;
    }

    /** A canvas of its own, black. */
    public static Canvas of(int width, int height) {
        return over(new int[Math.multiplyExact(width, height)], width, height, width);
    }

    /** Draws into the caller's array, {@code stride} pixels from one row to the next. */
    public static Canvas over(int[] pixels, int width, int height, int stride) {
        if (width < 0
                || height < 0
                || stride < width
                || (height > 0 && (long) (height - 1) * stride + width > pixels.length)) {
            throw new IllegalArgumentException(
                    "%d pixels do not hold %dx%d with stride %d"
                            .formatted(pixels.length, width, height, stride));
        }
        return new Canvas(pixels, 0, stride, width, height);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The array drawn into, not a copy. */
    public int[] pixels() {
        return pixels;
    }

    public int pixel(int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            throw new IndexOutOfBoundsException(x + "," + y + " of " + width + "x" + height);
        }
        return pixels[origin + y * stride + x];
    }

    /** The part of this canvas inside a rectangle; (0, 0) is that part's upper left corner. */
    public Canvas clip(int x, int y, int width, int height) {
        int left = Math.clamp(x, 0, this.width);
        int top = Math.clamp(y, 0, this.height);
        int right = Math.clamp((long) x + width, left, this.width);
        int bottom = Math.clamp((long) y + height, top, this.height);
        return new Canvas(pixels, origin + top * stride + left, stride, right - left, bottom - top);
    }

    public void fill(int colour) {
        fill(0, 0, width, height, colour);
    }

    public void fill(int x, int y, int width, int height, int colour) {
        int left = Math.max(x, 0);
        int right = (int) Math.min((long) x + width, this.width);
        int bottom = (int) Math.min((long) y + height, this.height);
        for (int row = Math.max(y, 0); row < bottom && left < right; row++) {
            int at = origin + row * stride;
            Arrays.fill(pixels, at + left, at + right, colour);
        }
    }

    /** The edge of a rectangle, inside it. */
    public void outline(int x, int y, int width, int height, int thickness, int colour) {
        fill(x, y, width, thickness, colour);
        fill(x, y + height - thickness, width, thickness, colour);
        fill(x, y, thickness, height, colour);
        fill(x + width - thickness, y, thickness, height, colour);
    }

    /** Draws one line of text on its background and returns where the next cell begins. */
    public int text(BitmapFont font, int x, int y, String text, Style style) {
        int at = x;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            int columns = Columns.of(codePoint);
            if (columns > 0) {
                glyph(font, at, y, codePoint, columns, style);
                at += columns * font.cellWidth();
            }
        }
        return at;
    }

    /** Draws one code point into {@code columns} cells and fills those cells entirely. */
    public void glyph(BitmapFont font, int x, int y, int codePoint, int columns, Style style) {
        int cell = columns * font.cellWidth();
        int glyph = font.glyph(codePoint);
        if (glyph < 0) {
            missing(font, x, y, cell, style);
            underline(font, x, y, cell, style);
            return;
        }
        fill(
                x + font.cellWidth(),
                y,
                cell - font.cellWidth(),
                font.cellHeight(),
                style.background());
        int left = Math.max(0, -x);
        int right = Math.min(font.cellWidth(), width - x);
        int bottom = Math.min(font.cellHeight(), height - y);
        for (int row = Math.max(0, -y); row < bottom; row++) {
            int bits = style.bold() ? font.boldRow(glyph, row) : font.row(glyph, row);
            int at = origin + (y + row) * stride + x;
            for (int column = left; column < right; column++) {
                boolean ink = (bits << column & 0x8000) != 0;
                pixels[at + column] = ink ? style.foreground() : style.background();
            }
        }
        underline(font, x, y, cell, style);
    }

    /** A hollow box: the reader sees that something is here and that it is not in the font. */
    private void missing(BitmapFont font, int x, int y, int cell, Style style) {
        int thickness = font.cellWidth() / 8;
        int inset = font.cellHeight() / 8;
        fill(x, y, cell, font.cellHeight(), style.background());
        outline(
                x + thickness,
                y + inset,
                cell - 2 * thickness,
                font.cellHeight() - 2 * inset,
                thickness,
                style.foreground());
    }

    private void underline(BitmapFont font, int x, int y, int cell, Style style) {
        if (style.underline()) {
            int thickness = font.cellHeight() / 16;
            fill(x, y + font.cellHeight() - 2 * thickness, cell, thickness, style.foreground());
        }
    }
}
