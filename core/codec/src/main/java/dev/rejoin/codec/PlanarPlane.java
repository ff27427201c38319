package dev.rejoin.codec;

/**
 * [MS-RDPEGDI] 2.2.2.5.1.1 RDP6_RLE_SEGMENTS and 3.1.9.2: one colour plane, run-length coded row by
 * row, every row but the first as differences from the row before.
 */
public final class PlanarPlane {
    private static final String CODEC = "planar run-length";

    /** A shorter run costs less as plain values. */
    private static final int SHORTEST_RUN = 3;

    private static final int MOST_VALUES = 15;

    /** Run lengths 1 and 2 in a control byte say: 16 or 32 and the upper half, with no values. */
    private static final int LONG_RUN = 16;

    private static final int LONGER_RUN = 32;
    private static final int LONGEST_RUN = 47;

    private PlanarPlane() {}

    /** Room that {@link #encode} can need: rows of values only, a control byte for every 15. */
    public static int mostBytes(int width, int height) {
        return height * (width + width / MOST_VALUES + 1);
    }

    /** Decodes {@code width * height} values; where the plane's data ended. */
    public static int decode(byte[] source, int from, int to, byte[] plane, int width, int height) {
        int in = from;
        for (int row = 0; row < height; row++) {
            in = decodeRow(source, in, to, plane, row * width, width);
            if (row > 0) {
                addRowBefore(plane, row * width, width);
            }
        }
        return in;
    }

    private static int decodeRow(
            byte[] source, int from, int to, byte[] plane, int start, int width) {
        int in = from;
        int out = start;
        int end = start + width;
        byte value = 0;
        while (out < end) {
            if (in >= to) {
                throw new CodecException(CODEC, in, "the data ends inside a row");
            }
            int control = source[in++];
            int values = control >> 4 & 0x0F;
            int run = control & 0x0F;
            if (run == 1 || run == 2) {
                run = run * LONG_RUN + values;
                values = 0;
            }
            if (values > to - in) {
                throw new CodecException(
                        CODEC, in, values + " values announced, " + (to - in) + " here");
            }
            if (values + run > end - out || values + run == 0) {
                throw new CodecException(
                        CODEC,
                        in - 1,
                        (values + run) + " values for " + (end - out) + " left in the row");
            }
            if (values > 0) {
                System.arraycopy(source, in, plane, out, values);
                in += values;
                out += values;
                value = source[in - 1];
            }
            for (int stop = out + run; out < stop; out++) {
                plane[out] = value;
            }
        }
        return in;
    }

    private static void addRowBefore(byte[] plane, int start, int width) {
        for (int i = start; i < start + width; i++) {
            int coded = plane[i];
            int delta = (coded >> 1 & 0x7F) ^ -(coded & 1);
            plane[i] = (byte) (plane[i - width] + delta);
        }
    }

    /** A difference as the format has it: twice its size, less one when it is negative. */
    static byte delta(int value, int above) {
        int difference = (byte) (value - above);
        return (byte) (difference << 1 ^ difference >> 7);
    }

    /** Encodes a plane of values; where its data ended. */
    public static int encode(byte[] plane, int width, int height, byte[] target, int to) {
        byte[] row = new byte[width];
        int out = to;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                byte value = plane[y * width + x];
                row[x] = y == 0 ? value : delta(value, plane[(y - 1) * width + x]);
            }
            out = encodeRow(row, 0, width, target, out);
        }
        return out;
    }

    /** Encodes a row of values or differences. */
    static int encodeRow(byte[] row, int from, int width, byte[] target, int to) {
        int out = to;
        int end = from + width;
        int pending = from;
        int i = from;
        byte last = 0;
        while (i < end) {
            int start = i;
            while (i < end && row[i] == last) {
                i++;
            }
            if (i - start >= SHORTEST_RUN) {
                out = segment(row, pending, start - pending, i - start, target, out);
                pending = i;
            }
            if (i < end) {
                last = row[i++];
            }
        }
        return pending < end ? segment(row, pending, end - pending, 0, target, out) : out;
    }

    /** Values and the run of the last one behind them, in as many segments as that takes. */
    private static int segment(
            byte[] row, int from, int valueCount, int runLength, byte[] target, int to) {
        int out = to;
        int at = from;
        int values = valueCount;
        int run = runLength;
        while (values > MOST_VALUES) {
            target[out++] = (byte) (MOST_VALUES << 4);
            System.arraycopy(row, at, target, out, MOST_VALUES);
            out += MOST_VALUES;
            at += MOST_VALUES;
            values -= MOST_VALUES;
        }
        if (values > 0) {
            int with = part(run, MOST_VALUES);
            target[out++] = (byte) (values << 4 | with);
            for (int i = 0; i < values; i++) {
                target[out++] = row[at++];
            }
            run -= with;
        }
        while (run > 0) {
            int now = part(run, LONGEST_RUN);
            target[out++] = control(now);
            run -= now;
        }
        return out;
    }

    /** As much of a run as fits, but never so much that what is left is too short to be one. */
    private static int part(int run, int most) {
        if (run <= most) {
            return run;
        }
        return run - most < SHORTEST_RUN ? most - 2 : most;
    }

    private static byte control(int run) {
        if (run >= LONGER_RUN) {
            return (byte) ((run - LONGER_RUN) << 4 | 2);
        }
        return (byte) (run >= LONG_RUN ? (run - LONG_RUN) << 4 | 1 : run);
    }
}
