package dev.rejoin.rfb;

import java.util.Arrays;

/**
 * The shape of a pointer: rows from the top, 0xAARRGGBB with colours multiplied by alpha, as RFB's
 * CursorWithAlpha has them. No pixels at all mean a hidden pointer.
 */
public final class CursorImage {
    /** LIMIT: 4 MB of pixels; the largest pointer RDP can show is 384 x 384. */
    public static final int MOST_SIDE = 1024;

    public static final CursorImage HIDDEN = new CursorImage(0, 0, 0, 0, new int[0]);

    private final int width;
    private final int height;
    private final int hotX;
    private final int hotY;
    private final int[] argb;

    /** Takes the array over. */
    public CursorImage(int width, int height, int hotX, int hotY, int[] argb) {
        if (width < 0 || height < 0 || width > MOST_SIDE || height > MOST_SIDE) {
            throw new IllegalArgumentException("a cursor of " + width + "x" + height);
        }
        if (argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.hotX = Math.clamp(hotX, 0, Math.max(0, width - 1));
        this.hotY = Math.clamp(hotY, 0, Math.max(0, height - 1));
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

    public boolean hidden() {
        return argb.length == 0;
    }

    /** A copy of the pixels. */
    public int[] argb() {
        return argb.clone();
    }

    public int pixel(int x, int y) {
        return argb[y * width + x];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CursorImage image
                && width == image.width
                && height == image.height
                && hotX == image.hotX
                && hotY == image.hotY
                && Arrays.equals(argb, image.argb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(argb);
    }

    @Override
    public String toString() {
        return "cursor " + width + "x" + height + " at " + hotX + "," + hotY;
    }
}
