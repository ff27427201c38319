package dev.rejoin.codec;

import java.util.Objects;

/**
 * [MS-RDPEGDI] 2.2.2.5.1 RDP6_BITMAP_STREAM, read: planes of alpha and colour, or of luma and
 * chroma, plain or run-length coded. Keeps its scratch planes, so one per thread.
 */
public final class PlanarDecoder {
    private static final String CODEC = "planar";

    private final byte[][] planes = new byte[4][0];

    /** Takes memory when it sees how large pictures are. */
    public PlanarDecoder() {}

    /**
     * Decodes {@code width * height} pixels to 0xAARRGGBB.
     *
     * @param offset where the picture's top left pixel goes in {@code target}
     * @param bottomUp whether the first coded row is the lowest, as in bitmap updates
     */
    public void decode(
            byte[] source,
            int from,
            int to,
            int[] target,
            int offset,
            int stride,
            int width,
            int height,
            boolean bottomUp) {
        Objects.checkFromToIndex(from, to, source.length);
        if (width < 1 || height < 1 || width > stride) {
            throw new IllegalArgumentException(width + "x" + height + " in rows of " + stride);
        }
        Objects.checkFromIndexSize(
                offset,
                Math.addExact(Math.multiplyExact(height - 1, stride), width),
                target.length);
        if (from == to) {
            throw new CodecException(CODEC, from, "no format header");
        }
        int header = source[from];
        PlanarHeader.check(header, from);
        boolean halved = PlanarHeader.subsampled(header);
        int chromaWidth = halved ? (width + 1) / 2 : width;
        int chromaHeight = halved ? (height + 1) / 2 : height;
        int in = from + 1;
        boolean coded = PlanarHeader.runLength(header);
        if (PlanarHeader.alpha(header)) {
            in = plane(source, in, to, 0, width, height, coded);
        }
        in = plane(source, in, to, 1, width, height, coded);
        in = plane(source, in, to, 2, chromaWidth, chromaHeight, coded);
        plane(source, in, to, 3, chromaWidth, chromaHeight, coded);
        for (int y = 0; y < height; y++) {
            int row = offset + (bottomUp ? height - 1 - y : y) * stride;
            int chroma = halved ? y / 2 * chromaWidth : y * width;
            if (PlanarHeader.colourLoss(header) == 0) {
                colours(target, row, y * width, width);
            } else {
                lumaAndChroma(target, row, y * width, chroma, width, header);
            }
            if (PlanarHeader.alpha(header)) {
                alpha(target, row, y * width, width);
            }
        }
    }

    private int plane(
            byte[] source, int from, int to, int index, int width, int height, boolean coded) {
        int size = Math.multiplyExact(width, height);
        if (planes[index].length < size) {
            planes[index] = new byte[size];
        }
        if (coded) {
            return PlanarPlane.decode(source, from, to, planes[index], width, height);
        }
        if (size > to - from) {
            throw new CodecException(
                    CODEC, from, "a plane of " + size + ", " + (to - from) + " here");
        }
        System.arraycopy(source, from, planes[index], 0, size);
        return from + size;
    }

    private void colours(int[] target, int row, int from, int width) {
        byte[] red = planes[1];
        byte[] green = planes[2];
        byte[] blue = planes[3];
        for (int x = 0; x < width; x++) {
            int i = from + x;
            target[row + x] =
                    0xFF00_0000 | (red[i] & 0xFF) << 16 | (green[i] & 0xFF) << 8 | (blue[i] & 0xFF);
        }
    }

    /**
     * 3.1.9.1.2: the chroma planes lost their lowest bits and get zeros back. Streams recorded from
     * Windows want blue, not red, to grow with the first of them.
     */
    private void lumaAndChroma(int[] target, int row, int from, int chroma, int width, int header) {
        int shift = PlanarHeader.colourLoss(header) - 1;
        int half = PlanarHeader.subsampled(header) ? 1 : 0;
        byte[] luma = planes[1];
        byte[] orange = planes[2];
        byte[] green = planes[3];
        for (int x = 0; x < width; x++) {
            int y = luma[from + x] & 0xFF;
            int co = (byte) (orange[chroma + (x >> half)] << shift);
            int cg = (byte) (green[chroma + (x >> half)] << shift);
            target[row + x] =
                    0xFF00_0000
                            | clamp(y - cg - co) << 16
                            | clamp(y + cg) << 8
                            | clamp(y - cg + co);
        }
    }

    private void alpha(int[] target, int row, int from, int width) {
        byte[] alpha = planes[0];
        for (int x = 0; x < width; x++) {
            target[row + x] = (target[row + x] & 0xFF_FFFF) | (alpha[from + x] << 24);
        }
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }
}
