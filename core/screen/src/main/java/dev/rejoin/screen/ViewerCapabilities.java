package dev.rejoin.screen;

import dev.rejoin.pdu.fastpath.FastPathHeader;

/**
 * What a client can take of pictures: from its capability sets.
 *
 * @param bitsPerPixel of the connection: 15, 16, 24 or 32
 * @param noCompressionHeader NO_BITMAP_COMPRESSION_HDR: without it compressed data has a header
 * @param skipAlpha DRAW_ALLOW_SKIP_ALPHA: planar data may lack the alpha plane
 * @param largestPdu for one fast-path PDU: less than all where encryption adds to each
 * @param largestUpdate MaxRequestSize of Multifragment Update; 0 without that capability
 */
public record ViewerCapabilities(
        int bitsPerPixel,
        boolean noCompressionHeader,
        boolean skipAlpha,
        int largestPdu,
        int largestUpdate) {
    public ViewerCapabilities {
        switch (bitsPerPixel) {
            case 15, 16, 24, 32 -> {}
            default -> throw new IllegalArgumentException(bitsPerPixel + " bits per pixel");
        }
        if (largestPdu < 4096 || largestPdu > FastPathHeader.LARGEST_PDU || largestUpdate < 0) {
            throw new IllegalArgumentException("PDU " + largestPdu + ", update " + largestUpdate);
        }
    }

    /** A client over TLS. */
    public static ViewerCapabilities of(
            int bitsPerPixel, boolean noCompressionHeader, boolean skipAlpha, int largestUpdate) {
        return new ViewerCapabilities(
                bitsPerPixel,
                noCompressionHeader,
                skipAlpha,
                FastPathHeader.LARGEST_PDU,
                largestUpdate);
    }

    /** The format of compressed data: planar, or interleaved run-length. */
    boolean planar() {
        return bitsPerPixel == 32;
    }

    boolean compressionHeader() {
        return !noCompressionHeader;
    }
}
