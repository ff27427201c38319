package dev.rejoin.screen;

import dev.rejoin.codec.InterleavedEncoder;
import dev.rejoin.codec.PlanarEncoder;
import dev.rejoin.codec.RawPixels;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.pdu.output.BitmapArea;
import dev.rejoin.pdu.output.BitmapUpdateWriter;
import dev.rejoin.pdu.output.Fragmenter;
import dev.rejoin.wire.WireWriter;

/**
 * Turns what one viewer has yet to see into fast-path bitmap updates, a slice at a time. It keeps
 * no frames: each slice shows the newest pixels, and goes on behind the tile where the last one
 * stopped, so that a busy corner cannot starve the rest. One thread at a time encodes.
 */
public final class ViewerEncoder {
    /** LIMIT: bigger updates save nothing and let a client wait for the whole of one. */
    private static final int LARGEST_BATCH = 1 << 16;

    private static final int UPDATE_HEADER = 4;

    private final ViewerCapabilities capabilities;
    private final PixelBuffer buffer;
    private final Damage damage;
    private final Damage forced;
    private final Fragmenter fragmenter;
    private final PlanarEncoder planar = new PlanarEncoder();
    private final InterleavedEncoder interleaved = new InterleavedEncoder();
    private final Tile tile = new Tile();
    private final WireWriter batch = new WireWriter(LARGEST_BATCH);
    private final BitmapUpdateWriter update = new BitmapUpdateWriter(batch);
    private final int largestBatch;
    private final int stripHeight;
    private final byte[] encoded;
    private final long[] sent;
    private int position;

    /** Watches the buffer until {@link #close}. */
    public ViewerEncoder(ViewerCapabilities capabilities, PixelBuffer buffer) {
        this.capabilities = capabilities;
        this.buffer = buffer;
        this.damage = buffer.watch();
        this.forced = new Damage(buffer.width(), buffer.height());
        this.fragmenter = new Fragmenter(capabilities.largestPdu(), capabilities.largestUpdate());
        this.largestBatch = Math.min(LARGEST_BATCH, fragmenter.largestUpdate());
        this.stripHeight = stripHeight();
        this.encoded = new byte[PlanarEncoder.mostBytes(Damage.TILE, Damage.TILE)];
        this.sent = new long[damage.tiles()];
    }

    /** As many rows of a tile as fit into one update whatever their pixels are. */
    private int stripHeight() {
        int room = largestBatch - UPDATE_HEADER - BitmapUpdateWriter.rectangleSize(2);
        int row =
                capabilities.planar()
                        ? Damage.TILE * (capabilities.skipAlpha() ? 3 : 4)
                        : RawPixels.rowBytes(capabilities.bitsPerPixel(), Damage.TILE);
        int rows = Damage.TILE;
        while (rows * row > room) {
            rows /= 2;
        }
        return rows;
    }

    public PixelBuffer buffer() {
        return buffer;
    }

    /** Whether the viewer has seen everything. */
    public boolean upToDate() {
        return damage.clean();
    }

    /** The client asked to see an area again: it is sent even if it did not change. Any thread. */
    public void repaint(int x, int y, int width, int height) {
        forced.mark(x, y, width, height);
        damage.mark(x, y, width, height);
    }

    /** The client has lost everything: after an activation, or when it shows its window again. */
    public void repaint() {
        repaint(0, 0, buffer.width(), buffer.height());
    }

    /**
     * Appends whole PDUs for at most so many tiles and about so many bytes; one tile may pass the
     * latter.
     *
     * @return the tiles looked at; 0 means that there is nothing to see
     */
    public int encode(WireWriter out, int mostTiles, int mostBytes) {
        int start = out.size();
        int looked = 0;
        batch.clear();
        update.begin();
        while (looked < mostTiles && out.size() + batch.size() - start < mostBytes) {
            int next = damage.next(position);
            if (next < 0) {
                break;
            }
            position = next + 1 == damage.tiles() ? 0 : next + 1;
            if (damage.take(next)) {
                looked++;
                encode(next, out);
            }
        }
        flush(out);
        return looked;
    }

    /** No longer watches the buffer. */
    public void close() {
        buffer.unwatch(damage);
    }

    private void encode(int index, WireWriter out) {
        tile.take(buffer, index % damage.columns(), index / damage.columns());
        if (!forced.take(index) && tile.hash() == sent[index]) {
            return;
        }
        sent[index] = tile.hash();
        for (int y = 0; y < tile.height(); y += stripHeight) {
            strip(y, Math.min(stripHeight, tile.height() - y), out);
        }
    }

    private void strip(int y, int height, WireWriter out) {
        int offset = y * Damage.TILE;
        int length = compress(offset, height);
        int plain = RawPixels.rowBytes(capabilities.bitsPerPixel(), tile.width()) * height;
        boolean compressed = capabilities.planar() || length < plain;
        if (!compressed) {
            length =
                    RawPixels.encode(
                            capabilities.bitsPerPixel(),
                            tile.pixels,
                            offset,
                            Damage.TILE,
                            tile.width(),
                            height,
                            encoded,
                            0);
        }
        if (update.size() + BitmapUpdateWriter.rectangleSize(length) > largestBatch) {
            flush(out);
        }
        BitmapArea area =
                new BitmapArea(
                        tile.left(),
                        tile.top() + y,
                        tile.left() + tile.visibleWidth() - 1,
                        tile.top() + y + height - 1,
                        tile.width(),
                        height,
                        capabilities.bitsPerPixel());
        update.rectangle(area, compressed, encoded, 0, length);
    }

    /** Into {@code encoded}; for a client without compression nothing is ever short enough. */
    private int compress(int offset, int height) {
        if (capabilities.planar()) {
            return planar.encode(
                    tile.pixels,
                    offset,
                    Damage.TILE,
                    tile.width(),
                    height,
                    true,
                    !capabilities.skipAlpha(),
                    encoded,
                    0);
        }
        if (!capabilities.interleaved()) {
            return Integer.MAX_VALUE;
        }
        return interleaved.encode(
                capabilities.bitsPerPixel(),
                tile.pixels,
                offset,
                Damage.TILE,
                tile.width(),
                height,
                encoded,
                0);
    }

    private void flush(WireWriter out) {
        if (update.count() > 0) {
            update.end();
            fragmenter.write(UpdateCode.BITMAP, batch, out);
        }
        batch.clear();
        update.begin();
    }
}
