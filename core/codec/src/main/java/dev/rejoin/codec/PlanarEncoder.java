package dev.rejoin.codec;

import java.util.Arrays;

/**
 * [MS-RDPEGDI] 2.2.2.5.1 RDP6_BITMAP_STREAM, written: three or four planes without loss, run-length
 * coded where that is shorter. Keeps its scratch planes, so one per thread.
 */
public final class PlanarEncoder {
    private byte[] red = {};
    private byte[] green = {};
    private byte[] blue = {};
    private byte[] row = {};

    /** Takes memory when it sees how large pictures are. */
    public PlanarEncoder() {}

    /** Room that {@link #encode} can need. */
    public static int mostBytes(int width, int height) {
        return 1 + 4 * PlanarPlane.mostBytes(width, height);
    }

    /**
     * Encodes a part of a picture; where its data ended in {@code target}.
     *
     * @param offset the part's top left pixel in {@code source}, 0x00RRGGBB
     * @param bottomUp whether to begin with the lowest row, as bitmap updates do
     * @param withAlpha whether to write an opaque alpha plane, for clients that insist on one
     */
    public int encode(
            int[] source,
            int offset,
            int stride,
            int width,
            int height,
            boolean bottomUp,
            boolean withAlpha,
            byte[] target,
            int to) {
        int size = width * height;
        if (red.length < size) {
            red = new byte[size];
            green = new byte[size];
            blue = new byte[size];
        }
        int first = bottomUp ? offset + (height - 1) * stride : offset;
        int step = bottomUp ? -stride : stride;
        split(source, first, width);
        for (int y = 1; y < height; y++) {
            split(source, first + y * step, step, y * width, width);
        }
        int out = to;
        target[out++] = (byte) (PlanarHeader.RUN_LENGTH | (withAlpha ? 0 : PlanarHeader.NO_ALPHA));
        if (withAlpha) {
            out = opaque(width, height, target, out);
        }
        out = rows(red, width, height, target, out);
        out = rows(green, width, height, target, out);
        out = rows(blue, width, height, target, out);
        int plain = to + 2 + (withAlpha ? 4 : 3) * size;
        return out <= plain
                ? out
                : plain(source, first, step, width, height, withAlpha, target, to);
    }

    private void split(int[] source, int from, int width) {
        for (int x = 0; x < width; x++) {
            int pixel = source[from + x];
            red[x] = (byte) (pixel >> 16);
            green[x] = (byte) (pixel >> 8);
            blue[x] = (byte) pixel;
        }
    }

    /** A row as differences from the row coded before it. */
    private void split(int[] source, int from, int step, int to, int width) {
        byte[] r = red;
        byte[] g = green;
        byte[] b = blue;
        for (int x = 0; x < width; x++) {
            int pixel = source[from + x];
            int above = source[from + x - step];
            r[to + x] = PlanarPlane.delta(pixel >> 16, above >> 16);
            g[to + x] = PlanarPlane.delta(pixel >> 8, above >> 8);
            b[to + x] = PlanarPlane.delta(pixel, above);
        }
    }

    private static int rows(byte[] plane, int width, int height, byte[] target, int to) {
        int out = to;
        for (int y = 0; y < height; y++) {
            out = PlanarPlane.encodeRow(plane, y * width, width, target, out);
        }
        return out;
    }

    /** Every value 255: one value and a run, then rows without a difference. */
    private int opaque(int width, int height, byte[] target, int to) {
        if (row.length < width) {
            row = new byte[width];
        }
        Arrays.fill(row, (byte) 0xFF);
        int out = PlanarPlane.encodeRow(row, 0, width, target, to);
        Arrays.fill(row, (byte) 0);
        for (int y = 1; y < height; y++) {
            out = PlanarPlane.encodeRow(row, 0, width, target, out);
        }
        return out;
    }

    private static int plain(
            int[] source,
            int first,
            int step,
            int width,
            int height,
            boolean withAlpha,
            byte[] target,
            int to) {
        int out = to;
        target[out++] = (byte) (withAlpha ? 0 : PlanarHeader.NO_ALPHA);
        for (int shift = withAlpha ? 24 : 16; shift >= 0; shift -= 8) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = source[first + y * step + x] | 0xFF00_0000;
                    target[out++] = (byte) (pixel >>> shift);
                }
            }
        }
        // SPEC: plain planes end with one byte of padding.
        target[out++] = 0;
        return out;
    }
}
