package dev.rejoin.screen;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What one viewer has yet to see of its screen: a bit for each tile, shared by the thread that
 * paints and the thread that encodes, without a lock.
 *
 * <p>INVARIANT: a painter writes pixels before it marks; an encoder takes a tile before it reads
 * pixels. So a tile that changes while it is read is marked again, and the last state is always
 * sent.
 */
public final class Damage {
    /** Pixels on a side of a tile. */
    public static final int TILE = 64;

    private static final int TILE_SHIFT = 6;
    private static final int WORD_SHIFT = 6;

    private final int columns;
    private final int rows;
    private final AtomicLongArray marks;

    /** Everything is marked at first. */
    public Damage(int width, int height) {
        columns = (width + TILE - 1) >> TILE_SHIFT;
        rows = (height + TILE - 1) >> TILE_SHIFT;
        marks = new AtomicLongArray((tiles() >> WORD_SHIFT) + 1);
        markAll();
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public int tiles() {
        return columns * rows;
    }

    public void markAll() {
        markTiles(0, tiles());
    }

    /** Marks all tiles that a rectangle touches; what lies outside of the screen is ignored. */
    public void mark(int x, int y, int width, int height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        int left = Math.max(0, x >> TILE_SHIFT);
        int right = Math.min(columns - 1, (x + width - 1) >> TILE_SHIFT);
        int top = Math.max(0, y >> TILE_SHIFT);
        int bottom = Math.min(rows - 1, (y + height - 1) >> TILE_SHIFT);
        for (int row = top; row <= bottom && left <= right; row++) {
            markTiles(row * columns + left, row * columns + right + 1);
        }
    }

    /** Clears the mark of a tile: true for the one caller that must now read its pixels. */
    public boolean take(int tile) {
        long bit = 1L << tile;
        int word = tile >> WORD_SHIFT;
        long old = marks.get(word);
        while ((old & bit) != 0) {
            if (marks.compareAndSet(word, old, old & ~bit)) {
                return true;
            }
            old = marks.get(word);
        }
        return false;
    }

    /** The first marked tile from {@code tile} on, behind the last one again from 0; else -1. */
    public int next(int tile) {
        int found = between(tile, tiles());
        return found >= 0 ? found : between(0, tile);
    }

    public boolean clean() {
        for (int i = 0; i < marks.length(); i++) {
            if (marks.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private int between(int from, int to) {
        int tile = from;
        while (tile < to) {
            long word = marks.get(tile >> WORD_SHIFT) >>> tile;
            if (word != 0) {
                int found = tile + Long.numberOfTrailingZeros(word);
                return found < to ? found : -1;
            }
            tile = wordEnd(tile);
        }
        return -1;
    }

    /** The first tile of the next word. */
    private static int wordEnd(int tile) {
        return ((tile >> WORD_SHIFT) + 1) << WORD_SHIFT;
    }

    private void markTiles(int from, int to) {
        int tile = from;
        while (tile < to) {
            int end = Math.min(to, wordEnd(tile));
            long bits = (-1L >>> (Long.SIZE - (end - tile))) << tile;
            int word = tile >> WORD_SHIFT;
            long old = marks.get(word);
            // Written even when the marks are there: whoever takes them must see these pixels.
            while (!marks.compareAndSet(word, old, old | bits)) {
                old = marks.get(word);
            }
            tile = end;
        }
    }
}
