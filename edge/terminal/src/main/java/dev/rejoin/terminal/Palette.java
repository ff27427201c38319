package dev.rejoin.terminal;

/** Colours as cells hold them: the default, one of 256, or {@code 0x00RRGGBB}. */
final class Palette {
    static final int DEFAULT = -1;

    /** The pixels of the default colours. */
    static final int FOREGROUND = 0xDCDCDC;

    static final int BACKGROUND = 0x101418;

    private static final int INDEXED = 1 << 24;

    private static final int[] RGB = new int[256];

    static {
        // Readable on a dark background, blue above all.
        int[] ansi = {
            0x1C2026, 0xD54E53, 0x7FB347, 0xD9A441, 0x5A93D6, 0xB77AC4, 0x4FB3B9, 0xCFCFCF,
            0x6B7280, 0xFF6E74, 0xA5DC66, 0xFFCF5C, 0x84B6F4, 0xDD9FEA, 0x76DCE1, 0xFFFFFF
        };
        System.arraycopy(ansi, 0, RGB, 0, 16);
        for (int i = 0; i < 216; i++) {
            RGB[16 + i] = rgb(level(i / 36), level(i / 6 % 6), level(i % 6));
        }
        for (int i = 0; i < 24; i++) {
            RGB[232 + i] = (8 + 10 * i) * 0x010101;
        }
    }

    private Palette() {}

    static int indexed(int index) {
        return INDEXED | (index & 0xFF);
    }

    static int rgb(int red, int green, int blue) {
        return ((red & 0xFF) << 16) | ((green & 0xFF) << 8) | (blue & 0xFF);
    }

    /** The pixel of a colour; bold text in one of the first eight colours is bright as well. */
    static int pixel(int colour, int otherwise, boolean bold) {
        if (colour == DEFAULT) {
            return otherwise;
        }
        if ((colour & INDEXED) == 0) {
            return colour;
        }
        int index = colour & 0xFF;
        return RGB[bold && index < 8 ? index + 8 : index];
    }

    /** Half way to another colour: dim text. */
    static int between(int one, int other) {
        return ((one >>> 1) & 0x7F7F7F) + ((other >>> 1) & 0x7F7F7F);
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }
}
