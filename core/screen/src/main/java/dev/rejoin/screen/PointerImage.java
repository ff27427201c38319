package dev.rejoin.screen;

import java.util.Arrays;

/**
 * A pointer's shape, rows from the top, 0xAARRGGBB. Equal images look equal, so that a client's
 * cache can be used.
 */
public final class PointerImage {
    private final int width;
    private final int height;
    private final int hotX;
    private final int hotY;
    private final int[] argb;

    /** Takes the array over. */
    public PointerImage(int width, int height, int hotX, int hotY, int[] argb) {
        if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(
                    argb.length + " pixels for a pointer of " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.hotX = Math.clamp(hotX, 0, width - 1);
        this.hotY = Math.clamp(hotY, 0, height - 1);
        this.argb = argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int hotX() {
        return hotX;
    }

    public int hotY() {
        return hotY;
    }

    public int pixel(int x, int y) {
        return argb[y * width + x];
    }

    /** The part around the hot spot that fits into a square of this side. */
    PointerImage within(int side) {
        if (width <= side && height <= side) {
            return this;
        }
        int partWidth = Math.min(width, side);
        int partHeight = Math.min(height, side);
        int left = Math.clamp(hotX - partWidth / 2, 0, width - partWidth);
        int top = Math.clamp(hotY - partHeight / 2, 0, height - partHeight);
        int[] part = new int[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(argb, (top + y) * width + left, part, y * partWidth, partWidth);
        }
        return new PointerImage(partWidth, partHeight, hotX - left, hotY - top, part);
    }

    /** Whether nothing of it can be seen. */
    boolean blank() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointerImage image
                && width == image.width
                && height == image.height
                && hotX == image.hotX
                && hotY == image.hotY
                && Arrays.equals(argb, image.argb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(argb) * 31 + hotX * 7 + hotY;
    }

    @Override
    public String toString() {
        return "pointer " + width + "x" + height + " at " + hotX + "," + hotY;
    }
}
