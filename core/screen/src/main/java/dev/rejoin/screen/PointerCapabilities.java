package dev.rejoin.screen;

/**
 * What a client can take of pointers: from its Pointer and Large Pointer capability sets.
 *
 * @param colorCacheSize colorPointerCacheSize: entries for 24-bit pointers
 * @param newCacheSize pointerCacheSize: entries for pointers of any depth; 0 if it takes none
 * @param large96 LARGE_POINTER_FLAG_96x96
 * @param large384 LARGE_POINTER_FLAG_384x384
 */
public record PointerCapabilities(
        int colorCacheSize, int newCacheSize, boolean large96, boolean large384) {
    /** SPEC: without a large pointer capability. */
    static final int SMALL_SIDE = 32;

    public PointerCapabilities {
        if (colorCacheSize < 0 || newCacheSize < 0) {
            throw new IllegalArgumentException(colorCacheSize + ", " + newCacheSize);
        }
    }

    boolean alpha() {
        return newCacheSize > 0;
    }

    int cacheSize() {
        return alpha() ? newCacheSize : colorCacheSize;
    }

    int mostSide() {
        if (large384 && alpha()) {
            return 384;
        }
        return large96 ? 96 : SMALL_SIDE;
    }
}
