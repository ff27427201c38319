package dev.rejoin.codec;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.3.1.2.2, uncompressed bitmap data: the lowest row first, each padded to
 * four bytes, pixels of 15, 16, 24 or 32 bits.
 */
public final class RawPixels {
    private RawPixels() {}

    public static int bytesPerPixel(int bitsPerPixel) {
        return switch (bitsPerPixel) {
            case 15, 16 -> 2;
            case 24 -> 3;
            case 32 -> 4;
            default -> throw new IllegalArgumentException(bitsPerPixel + " bits per pixel");
        };
    }

    public static int rowBytes(int bitsPerPixel, int width) {
        return (width * bytesPerPixel(bitsPerPixel) + 3) & ~3;
    }

    /** Writes a part of a picture whose top left pixel is at {@code offset}; where it ended. */
    public static int encode(
            int bitsPerPixel,
            int[] source,
            int offset,
            int stride,
            int width,
            int height,
            byte[] target,
            int to) {
        int rowBytes = rowBytes(bitsPerPixel, width);
        int out = to;
        for (int y = height - 1; y >= 0; y--) {
            int end = row(bitsPerPixel, source, offset + y * stride, width, target, out);
            out += rowBytes;
            while (end < out) {
                target[end++] = 0;
            }
        }
        return out;
    }

    private static int row(
            int bitsPerPixel, int[] source, int from, int width, byte[] target, int to) {
        int out = to;
        for (int i = from; i < from + width; i++) {
            int pixel = packed(bitsPerPixel, source[i]);
            target[out++] = (byte) pixel;
            target[out++] = (byte) (pixel >> 8);
            if (bitsPerPixel >= 24) {
                target[out++] = (byte) (pixel >> 16);
            }
            if (bitsPerPixel == 32) {
                target[out++] = (byte) 0xFF;
            }
        }
        return out;
    }

    /** Reads what {@link #encode} writes; pixels become opaque. */
    public static void decode(
            int bitsPerPixel,
            byte[] source,
            int from,
            int to,
            int[] target,
            int offset,
            int stride,
            int width,
            int height) {
        int rowBytes = rowBytes(bitsPerPixel, width);
        if (to - from < rowBytes * height) {
            throw new CodecException(
                    "raw",
                    from,
                    "rows of " + rowBytes * height + " bytes, " + (to - from) + " here");
        }
        int bytes = bytesPerPixel(bitsPerPixel);
        for (int y = 0; y < height; y++) {
            int in = from + (height - 1 - y) * rowBytes;
            for (int x = 0; x < width; x++, in += bytes) {
                int pixel = (source[in] & 0xFF) | (source[in + 1] & 0xFF) << 8;
                if (bytes > 2) {
                    pixel |= (source[in + 2] & 0xFF) << 16;
                }
                target[offset + y * stride + x] = unpacked(bitsPerPixel, pixel);
            }
        }
    }

    /** 0x00RRGGBB as a pixel of that depth. */
    public static int packed(int bitsPerPixel, int rgb) {
        return switch (bitsPerPixel) {
            case 15 -> (rgb >> 9 & 0x7C00) | (rgb >> 6 & 0x03E0) | (rgb >> 3 & 0x001F);
            case 16 -> (rgb >> 8 & 0xF800) | (rgb >> 5 & 0x07E0) | (rgb >> 3 & 0x001F);
            default -> rgb & 0xFF_FFFF;
        };
    }

    /** A pixel of that depth as 0xFFRRGGBB, its highest bits repeated in the missing lowest. */
    public static int unpacked(int bitsPerPixel, int pixel) {
        if (bitsPerPixel > 16) {
            return 0xFF00_0000 | pixel;
        }
        int greenBits = bitsPerPixel - 10;
        int red = widened(pixel >> (5 + greenBits) & 0x1F, 5);
        int green = widened(pixel >> 5 & ((1 << greenBits) - 1), greenBits);
        int blue = widened(pixel & 0x1F, 5);
        return 0xFF00_0000 | red << 16 | green << 8 | blue;
    }

    private static int widened(int value, int bits) {
        return value << (8 - bits) | value >> (2 * bits - 8);
    }
}
