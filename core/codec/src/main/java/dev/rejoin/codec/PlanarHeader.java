package dev.rejoin.codec;

/** [MS-RDPEGDI] 2.2.2.5.1 FormatHeader: what planes follow and how. */
final class PlanarHeader {
    static final int RUN_LENGTH = 0x10;
    static final int NO_ALPHA = 0x20;

    private static final int COLOUR_LOSS = 0x07;
    private static final int SUBSAMPLING = 0x08;

    private PlanarHeader() {}

    static int colourLoss(int header) {
        return header & COLOUR_LOSS;
    }

    static boolean subsampled(int header) {
        return (header & SUBSAMPLING) != 0;
    }

    static boolean runLength(int header) {
        return (header & RUN_LENGTH) != 0;
    }

    static boolean alpha(int header) {
        return (header & NO_ALPHA) == 0;
    }

    static void check(int header, int offset) {
        if (subsampled(header) && colourLoss(header) == 0) {
            throw new CodecException("planar", offset, "subsampled, but no chroma planes");
        }
    }
}
