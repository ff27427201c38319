package dev.rejoin.screen;

/**
 * A copy of one tile, so that what is compared and what is encoded are the same pixels though a
 * painter goes on. Its width is a multiple of four, as bitmap updates want it: columns beyond the
 * screen repeat the last one and stay invisible.
 */
final class Tile {
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;
    private static final int OPAQUE_BITS = 0x00FF_FFFF;

    final int[] pixels = new int[Damage.TILE * Damage.TILE];
    private int left;
    private int top;
    private int visibleWidth;
    private int width;
    private int height;
    private long hash;

    void take(PixelBuffer buffer, int column, int row) {
        left = column * Damage.TILE;
        top = row * Damage.TILE;
        visibleWidth = Math.min(Damage.TILE, buffer.width() - left);
        width = (visibleWidth + 3) & ~3;
        height = Math.min(Damage.TILE, buffer.height() - top);
        int[] source = buffer.pixels();
        for (int y = 0; y < height; y++) {
            int to = y * Damage.TILE;
            System.arraycopy(source, (top + y) * buffer.stride() + left, pixels, to, visibleWidth);
            for (int x = visibleWidth; x < width; x++) {
                pixels[to + x] = pixels[to + visibleWidth - 1];
            }
        }
        hash = sum();
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int visibleWidth() {
        return visibleWidth;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** 64 bits that tell tiles apart. */
    long hash() {
        return hash;
    }

    private long sum() {
        long sum = MULTIPLIER;
        for (int y = 0; y < height; y++) {
            int from = y * Damage.TILE;
            for (int x = from; x < from + width; x += 2) {
                long pair = (long) (pixels[x] & OPAQUE_BITS) << 32 | (pixels[x + 1] & OPAQUE_BITS);
                sum = (Long.rotateLeft(sum, 29) ^ pair) * MULTIPLIER;
            }
        }
        return sum ^ (sum >>> 32);
    }
}
