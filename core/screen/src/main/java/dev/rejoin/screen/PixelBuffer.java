package dev.rejoin.screen;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The pixels of one session, 0x00RRGGBB, for all its viewers together. One thread paints: it writes
 * pixels, then calls {@link #damaged}. Another size is another buffer.
 */
public final class PixelBuffer {
    /** LIMIT: the largest desktop that RDP's display control channel can ask for. */
    public static final int MOST_SIDE = 8192;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final CopyOnWriteArrayList<Damage> viewers = new CopyOnWriteArrayList<>();

    public PixelBuffer(int width, int height) {
        if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE) {
            throw new IllegalArgumentException("a screen of " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Pixels from one row to the next. */
    public int stride() {
        return width;
    }

    /** The pixels themselves, row by row from the top: whoever writes them reports the damage. */
    public int[] pixels() {
        return pixels;
    }

    /** What a new viewer has yet to see: everything, and whatever is painted from now on. */
    public Damage watch() {
        Damage damage = new Damage(width, height);
        viewers.add(damage);
        return damage;
    }

    public void unwatch(Damage damage) {
        viewers.remove(damage);
    }

    public boolean watched() {
        return !viewers.isEmpty();
    }

    /** These pixels are written: viewers may look. */
    public void damaged(int x, int y, int areaWidth, int areaHeight) {
        for (Damage damage : viewers) {
            damage.mark(x, y, areaWidth, areaHeight);
        }
    }

    /** Moves an area; the two may overlap. */
    public void copy(int x, int y, int areaWidth, int areaHeight, int fromX, int fromY) {
        inside(x, y, areaWidth, areaHeight);
        inside(fromX, fromY, areaWidth, areaHeight);
        boolean down = y > fromY;
        for (int i = 0; i < areaHeight; i++) {
            int row = down ? areaHeight - 1 - i : i;
            System.arraycopy(
                    pixels,
                    (fromY + row) * width + fromX,
                    pixels,
                    (y + row) * width + x,
                    areaWidth);
        }
    }

    public void fill(int x, int y, int areaWidth, int areaHeight, int rgb) {
        inside(x, y, areaWidth, areaHeight);
        for (int row = y; row < y + areaHeight; row++) {
            Arrays.fill(pixels, row * width + x, row * width + x + areaWidth, rgb);
        }
    }

    private void inside(int x, int y, int areaWidth, int areaHeight) {
        Objects.checkFromIndexSize(x, areaWidth, width);
        Objects.checkFromIndexSize(y, areaHeight, height);
    }
}
