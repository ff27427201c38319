package dev.rejoin.screen;

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
    private final StripEncoder strip;
    private final Tile tile = new Tile();
    private final WireWriter batch = new WireWriter(LARGEST_BATCH);
    private final BitmapUpdateWriter update = new BitmapUpdateWriter(batch);
    private final int largestBatch;
    private final int stripHeight;
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
        this.strip = new StripEncoder(capabilities);
        this.stripHeight = strip.mostRows(largestBatch - UPDATE_HEADER);
        this.sent = new long[damage.tiles()];
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
        strip.encode(tile, y, height);
        if (update.size() + strip.size() > largestBatch) {
            flush(out);
        }
        strip.write(
                new BitmapArea(
                        tile.left(),
                        tile.top() + y,
                        tile.left() + tile.visibleWidth() - 1,
                        tile.top() + y + height - 1,
                        tile.width(),
                        height,
                        capabilities.bitsPerPixel()),
                update);
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
