package dev.rejoin.codec;

import java.util.Arrays;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.3.1.2.4 RLE_BITMAP_STREAM of 15, 16 and 24 bits, read. Keeps its scratch
 * pixels, so one per thread.
 */
public final class InterleavedDecoder {
    private static final String CODEC = "interleaved run-length";

    private byte[] source = {};
    private int in;
    private int end;
    private int bytes;
    private int[] pixels = {};
    private int count;
    private int done;
    private int width;
    private int white;
    private int foreground;
    private boolean firstRow;

    /** Takes memory when it sees how large pictures are. */
    public InterleavedDecoder() {}

    /** Decodes rows from the lowest up to 0xFFRRGGBB. */
    public void decode(
            int bitsPerPixel,
            byte[] data,
            int from,
            int to,
            int[] target,
            int offset,
            int stride,
            int pictureWidth,
            int height) {
        begin(bitsPerPixel, data, from, to, pictureWidth, height);
        boolean afterBackground = false;
        while (in < end) {
            if (firstRow && done >= width) {
                firstRow = false;
                afterBackground = false;
            }
            int order = data[in++] & 0xFF;
            int code = InterleavedOrder.code(order);
            if (code == InterleavedOrder.BACKGROUND_RUN) {
                background(length(order, code), afterBackground);
                afterBackground = true;
            } else {
                other(code, order);
                afterBackground = false;
            }
        }
        // Streams recorded from Windows end before the last rows: what they leave out is black.
        Arrays.fill(pixels, done, count, 0);
        for (int y = 0; y < height; y++) {
            int row = offset + (height - 1 - y) * stride;
            for (int x = 0; x < width; x++) {
                target[row + x] = RawPixels.unpacked(bitsPerPixel, pixels[y * width + x]);
            }
        }
    }

    private void begin(
            int bitsPerPixel, byte[] data, int from, int to, int pictureWidth, int height) {
        source = data;
        in = from;
        end = to;
        bytes = RawPixels.bytesPerPixel(bitsPerPixel);
        width = pictureWidth;
        count = Math.multiplyExact(pictureWidth, height);
        if (pixels.length < count) {
            pixels = new int[count];
        }
        done = 0;
        white = (int) ((1L << bitsPerPixel) - 1);
        foreground = white;
        firstRow = true;
    }

    private void other(int code, int order) {
        switch (code) {
            case InterleavedOrder.SET_FOREGROUND_RUN, InterleavedOrder.FOREGROUND_RUN -> {
                int length = length(order, code);
                if (code == InterleavedOrder.SET_FOREGROUND_RUN) {
                    foreground = pixel();
                }
                room(length);
                for (int i = 0; i < length; i++) {
                    put(above() ^ foreground);
                }
            }
            case InterleavedOrder.SET_FOREGROUND_IMAGE, InterleavedOrder.FOREGROUND_IMAGE -> {
                int length = length(order, code);
                if (code == InterleavedOrder.SET_FOREGROUND_IMAGE) {
                    foreground = pixel();
                }
                image(length);
            }
            case InterleavedOrder.COLOUR_RUN -> run(length(order, code), true);
            case InterleavedOrder.COLOUR_IMAGE -> {
                int length = length(order, code);
                room(length);
                for (int i = 0; i < length; i++) {
                    put(pixel());
                }
            }
            case InterleavedOrder.DITHERED_RUN -> run(length(order, code), false);
            case InterleavedOrder.SPECIAL_1 -> mask(0x03, 8);
            case InterleavedOrder.SPECIAL_2 -> mask(0x05, 8);
            case InterleavedOrder.WHITE -> single(white);
            case InterleavedOrder.BLACK -> single(0);
            default -> throw new CodecException(CODEC, in - 1, "order " + order);
        }
    }

    private int length(int order, int code) {
        if (order >= InterleavedOrder.MEGA) {
            return octet() | octet() << 8;
        }
        boolean lite = order >= InterleavedOrder.LITE;
        int length = order & (lite ? 0x0F : 0x1F);
        if (code == InterleavedOrder.FOREGROUND_IMAGE
                || code == InterleavedOrder.SET_FOREGROUND_IMAGE) {
            return length == 0 ? octet() + 1 : length * 8;
        }
        return length == 0 ? octet() + (lite ? 16 : 32) : length;
    }

    private void background(int length, boolean afterBackground) {
        room(length);
        int left = length;
        if (afterBackground && left > 0) {
            put(above() ^ foreground);
            left--;
        }
        for (int i = 0; i < left; i++) {
            put(above());
        }
    }

    /** A run of one colour, or of two by turns. */
    private void run(int length, boolean one) {
        int first = pixel();
        int second = one ? first : pixel();
        room(one ? length : 2 * length);
        for (int i = 0; i < length; i++) {
            put(first);
            if (!one) {
                put(second);
            }
        }
    }

    private void image(int length) {
        for (int left = length; left > 0; left -= 8) {
            mask(octet(), Math.min(8, left));
        }
    }

    private void mask(int bits, int length) {
        room(length);
        for (int i = 0; i < length; i++) {
            put((bits >> i & 1) == 0 ? above() : above() ^ foreground);
        }
    }

    private void single(int pixel) {
        room(1);
        put(pixel);
    }

    private int above() {
        return firstRow ? 0 : pixels[done - width];
    }

    private void put(int pixel) {
        pixels[done++] = pixel;
    }

    private void room(int length) {
        if (length > count - done) {
            throw new CodecException(
                    CODEC, in, length + " pixels where " + (count - done) + " are left");
        }
    }

    private int pixel() {
        int low = octet() | octet() << 8;
        return bytes == 3 ? low | octet() << 16 : low;
    }

    private int octet() {
        if (in >= end) {
            throw new CodecException(CODEC, in, "the data ends inside an order");
        }
        return source[in++] & 0xFF;
    }
}
