package dev.rejoin.rfb;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** The two cursor pseudo-encodings: pixels with a mask, and pixels with alpha. */
final class CursorPixels {
    private static final int OPAQUE = 0xFF00_0000;
    private static final int RAW = 0;

    private CursorPixels() {}

    static int maskedSize(Rectangle at) {
        return at.width() * at.height() * Integer.BYTES + maskStride(at.width()) * at.height();
    }

    static int alphaSize(Rectangle at) {
        return Integer.BYTES + at.width() * at.height() * Integer.BYTES;
    }

    /** RFC 6143 7.8.1 Cursor: colours, then one bit a pixel, set where it shows. */
    static CursorImage readMasked(Rectangle at, WireReader in) {
        int width = at.width();
        int height = at.height();
        int[] argb = new int[width * height];
        in.need(maskedSize(at), "Cursor").i32s(argb, 0, argb.length);
        for (int y = 0; y < height; y++) {
            int bits = 0;
            for (int x = 0; x < width; x++) {
                bits = (x & 7) == 0 ? in.u8() : bits << 1;
                int i = y * width + x;
                argb[i] = (bits & 0x80) == 0 ? 0 : argb[i] | OPAQUE;
            }
        }
        return image(at, argb);
    }

    static void writeMasked(CursorImage image, WireWriter out) {
        int[] argb = image.argb();
        out.i32s(argb, 0, argb.length);
        for (int y = 0; y < image.height(); y++) {
            int bits = 0;
            for (int x = 0; x < image.width(); x++) {
                bits |= argb[y * image.width() + x] < 0 ? 0x80 >> (x & 7) : 0;
                if ((x & 7) == 7 || x == image.width() - 1) {
                    out.u8(bits);
                    bits = 0;
                }
            }
        }
    }

    /** CursorWithAlpha: bytes red, green, blue, alpha, colours multiplied by alpha. */
    static CursorImage readAlpha(Rectangle at, WireReader in) {
        in.need(alphaSize(at), "CursorWithAlpha");
        int encoding = in.i32be();
        if (encoding != RAW) {
            throw in.failure("encoding", "raw", encoding);
        }
        int[] argb = new int[at.width() * at.height()];
        in.i32s(argb, 0, argb.length);
        swapRedAndBlue(argb);
        return image(at, argb);
    }

    static void writeAlpha(CursorImage image, WireWriter out) {
        int[] pixels = image.argb();
        swapRedAndBlue(pixels);
        out.u32be(RAW).i32s(pixels, 0, pixels.length);
    }

    private static void swapRedAndBlue(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int p = pixels[i];
            pixels[i] = (p & 0xFF00_FF00) | (p & 0xFF) << 16 | (p >> 16 & 0xFF);
        }
    }

    private static CursorImage image(Rectangle at, int[] argb) {
        return new CursorImage(at.width(), at.height(), at.x(), at.y(), argb);
    }

    private static int maskStride(int width) {
        return (width + 7) / 8;
    }
}
