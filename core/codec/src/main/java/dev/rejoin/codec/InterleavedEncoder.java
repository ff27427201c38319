package dev.rejoin.codec;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.3.1.2.4 RLE_BITMAP_STREAM of 15, 16 and 24 bits, written with the three
 * orders that pay: like the row before, one colour, and plain colours. Keeps its scratch pixels, so
 * one per thread.
 */
public final class InterleavedEncoder {
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST = 0xFFFF;

    private int[] pixels = {};
    private int bytes;
    private byte[] target = {};
    private int out;

    /** Takes memory when it sees how large pictures are. */
    public InterleavedEncoder() {}

    /** Room that {@link #encode} can need: plain pixels and the orders that announce them. */
    public static int mostBytes(int bitsPerPixel, int width, int height) {
        int size = width * height;
        return size * RawPixels.bytesPerPixel(bitsPerPixel) + size / 1024 + 16;
    }

    /** Encodes a part of a picture, rows from the lowest up; where its data ended. */
    public int encode(
            int bitsPerPixel,
            int[] source,
            int offset,
            int stride,
            int width,
            int height,
            byte[] data,
            int to) {
        int count = width * height;
        if (pixels.length < count) {
            pixels = new int[count];
        }
        for (int y = 0; y < height; y++) {
            int row = offset + (height - 1 - y) * stride;
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = RawPixels.packed(bitsPerPixel, source[row + x]);
            }
        }
        bytes = RawPixels.bytesPerPixel(bitsPerPixel);
        target = data;
        out = to;
        // Orders do not reach across the end of the first row, whose row before is black.
        orders(0, width, width);
        orders(width, count, width);
        return out;
    }

    private void orders(int from, int to, int width) {
        int plain = from;
        int at = from;
        boolean afterBackground = false;
        while (at < to) {
            int same = plain == at && afterBackground ? 0 : likeBefore(at, to, width);
            int colour = same >= SHORTEST_RUN ? 0 : oneColour(at, to);
            if (same < SHORTEST_RUN && colour < SHORTEST_RUN) {
                at++;
                continue;
            }
            image(plain, at);
            if (same >= SHORTEST_RUN) {
                header(InterleavedOrder.BACKGROUND_RUN, same);
                at += same;
            } else {
                header(InterleavedOrder.COLOUR_RUN, colour);
                pixel(pixels[at]);
                at += colour;
            }
            // SPEC: a second background run on the heels of one would begin with another colour.
            afterBackground = same >= SHORTEST_RUN;
            plain = at;
        }
        image(plain, to);
    }

    private int likeBefore(int from, int to, int width) {
        int stop = Math.min(to, from + LONGEST);
        int at = from;
        while (at < stop && pixels[at] == (at < width ? 0 : pixels[at - width])) {
            at++;
        }
        return at - from;
    }

    private int oneColour(int from, int to) {
        int stop = Math.min(to, from + LONGEST);
        int at = from + 1;
        while (at < stop && pixels[at] == pixels[from]) {
            at++;
        }
        return at - from;
    }

    private void image(int from, int to) {
        int at = from;
        while (at < to) {
            int length = Math.min(LONGEST, to - at);
            header(InterleavedOrder.COLOUR_IMAGE, length);
            for (int i = 0; i < length; i++) {
                pixel(pixels[at++]);
            }
        }
    }

    private void header(int code, int length) {
        if (length < 32) {
            target[out++] = (byte) (code << 5 | length);
        } else if (length < 32 + 256) {
            target[out++] = (byte) (code << 5);
            target[out++] = (byte) (length - 32);
        } else {
            target[out++] = (byte) (InterleavedOrder.MEGA | code);
            target[out++] = (byte) length;
            target[out++] = (byte) (length >> 8);
        }
    }

    private void pixel(int pixel) {
        target[out++] = (byte) pixel;
        target[out++] = (byte) (pixel >> 8);
        if (bytes == 3) {
            target[out++] = (byte) (pixel >> 16);
        }
    }
}
