package dev.rejoin.testkit.vectors;

import dev.rejoin.codec.InterleavedDecoder;
import dev.rejoin.codec.InterleavedEncoder;
import dev.rejoin.codec.RawPixels;

/**
 * Runs the vectors of interleaved run-length data. What is decoded is encoded again in our own way,
 * which must give the same pixels.
 */
final class InterleavedVectors {
    /** FreeRDP fills up the missing bits of a colour in another way; each value still has one. */
    private static final int WIDENED_OTHERWISE = 4;

    private InterleavedVectors() {}

    static void run(VectorRecord vector) {
        int width = vector.number("width");
        int height = vector.number("height");
        if (vector.mode().equals("encode")) {
            int[] pixels = pixels(vector, "format", "step", vector.data(), width, height);
            for (int bits : new int[] {15, 16, 24}) {
                thereAndBack(bits, pixels, width, height);
            }
            return;
        }
        int bits = vector.number("bpp");
        byte[] data = vector.data();
        int[] got = decoded(bits, data, data.length, width, height);
        if (vector.expected().has("decoded_rgb565le_hex")) {
            byte[] expected = vector.bytes("decoded_rgb565le_hex");
            Mismatch.compare("pixels", expected, lowestRowFirst(bits, got, width, height));
        } else {
            byte[] expected = vector.bytes("decoded_hex");
            compare(
                    pixels(vector, "decoded_format", "decoded_step", expected, width, height),
                    got,
                    bits == 24 ? 0 : WIDENED_OTHERWISE);
        }
        thereAndBack(bits, got, width, height);
    }

    private static int[] decoded(int bits, byte[] data, int size, int width, int height) {
        int[] pixels = new int[width * height];
        new InterleavedDecoder().decode(bits, data, 0, size, pixels, 0, width, width, height);
        return pixels;
    }

    private static void thereAndBack(int bits, int[] pixels, int width, int height) {
        byte[] data = new byte[InterleavedEncoder.mostBytes(bits, width, height)];
        int size = new InterleavedEncoder().encode(bits, pixels, 0, width, width, height, data, 0);
        Mismatch.compare(
                "pixels of " + bits + " bits encoded again",
                lowestRowFirst(bits, pixels, width, height),
                lowestRowFirst(bits, decoded(bits, data, size, width, height), width, height));
    }

    private static byte[] lowestRowFirst(int bits, int[] pixels, int width, int height) {
        byte[] packed = new byte[RawPixels.rowBytes(bits, width) * height];
        RawPixels.encode(bits, pixels, 0, width, width, height, packed, 0);
        return packed;
    }

    private static void compare(int[] expected, int[] got, int tolerance) {
        for (int i = 0; i < expected.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int difference = (expected[i] >> shift & 0xFF) - (got[i] >> shift & 0xFF);
                if (Math.abs(difference) > tolerance) {
                    throw new Mismatch(
                            "pixel %d: expected %06x, got %06x"
                                    .formatted(i, expected[i] & 0xFFFFFF, got[i] & 0xFFFFFF));
                }
            }
        }
    }

    /** 0x00RRGGBB; a format such as PIXEL_FORMAT_BGRX32 names the bytes of a pixel in order. */
    private static int[] pixels(
            VectorRecord vector, String format, String step, byte[] data, int width, int height) {
        String bytes = vector.text(format).replaceFirst("PIXEL_FORMAT_", "").replaceAll("\\d", "");
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int in = y * vector.number(step);
            for (int x = 0; x < width; x++, in += bytes.length()) {
                pixels[y * width + x] =
                        (data[in + bytes.indexOf('R')] & 0xFF) << 16
                                | (data[in + bytes.indexOf('G')] & 0xFF) << 8
                                | (data[in + bytes.indexOf('B')] & 0xFF);
            }
        }
        return pixels;
    }
}
