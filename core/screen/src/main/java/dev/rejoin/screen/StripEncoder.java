package dev.rejoin.screen;

import dev.rejoin.codec.InterleavedEncoder;
import dev.rejoin.codec.PlanarEncoder;
import dev.rejoin.codec.RawPixels;
import dev.rejoin.pdu.output.BitmapArea;
import dev.rejoin.pdu.output.BitmapUpdateWriter;

/**
 * Makes rows of a tile into what a client takes: planar data at 32 bits per pixel, interleaved
 * run-length data below, and the pixels themselves where that would not be shorter.
 */
final class StripEncoder {
    /** Around the values of plain planes. */
    private static final int PLANAR_FRAME = 2;

    private final ViewerCapabilities capabilities;
    private final PlanarEncoder planar = new PlanarEncoder();
    private final InterleavedEncoder interleaved = new InterleavedEncoder();
    private final byte[] data = new byte[PlanarEncoder.mostBytes(Damage.TILE, Damage.TILE)];
    private boolean compressed;
    private int length;

    StripEncoder(ViewerCapabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** As many rows of a tile as fit into so many bytes whatever their pixels are. */
    int mostRows(int room) {
        int row =
                capabilities.planar() && capabilities.skipAlpha()
                        ? 3 * Damage.TILE
                        : RawPixels.rowBytes(capabilities.bitsPerPixel(), Damage.TILE);
        int rows = Damage.TILE;
        while (mostBytes(rows * row) > room) {
            rows /= 2;
        }
        return rows;
    }

    private int mostBytes(int pixels) {
        return BitmapUpdateWriter.compressedSize(
                capabilities.compressionHeader(), PLANAR_FRAME + pixels);
    }

    /** Encodes these rows; they stay here until the next ones. */
    void encode(Tile tile, int top, int rows) {
        int bits = capabilities.bitsPerPixel();
        int offset = top * Damage.TILE;
        int width = tile.width();
        int plain = BitmapUpdateWriter.rectangleSize(RawPixels.rowBytes(bits, width) * rows);
        length = compress(tile, offset, rows);
        compressed = true;
        if (size() >= plain) {
            compressed = false;
            length = RawPixels.encode(bits, tile.pixels, offset, Damage.TILE, width, rows, data, 0);
        }
    }

    private int compress(Tile tile, int offset, int rows) {
        return capabilities.planar()
                ? planar.encode(
                        tile.pixels,
                        offset,
                        Damage.TILE,
                        tile.width(),
                        rows,
                        true,
                        !capabilities.skipAlpha(),
                        data,
                        0)
                : interleaved.encode(
                        capabilities.bitsPerPixel(),
                        tile.pixels,
                        offset,
                        Damage.TILE,
                        tile.width(),
                        rows,
                        data,
                        0);
    }

    /** What {@link #write} appends. */
    int size() {
        return compressed
                ? BitmapUpdateWriter.compressedSize(capabilities.compressionHeader(), length)
                : BitmapUpdateWriter.rectangleSize(length);
    }

    void write(BitmapArea area, BitmapUpdateWriter update) {
        if (compressed) {
            update.compressed(area, capabilities.compressionHeader(), data, 0, length);
        } else {
            update.raw(area, data, 0, length);
        }
    }
}
