package dev.rejoin.testkit.peer;

import dev.rejoin.codec.InterleavedDecoder;
import dev.rejoin.codec.PlanarDecoder;
import dev.rejoin.codec.RawPixels;
import dev.rejoin.pdu.output.BitmapArea;
import dev.rejoin.pdu.output.BitmapRectangle;
import dev.rejoin.pdu.output.BitmapUpdate;
import dev.rejoin.pdu.output.GraphicsUpdate;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;

/** What a client shows: opaque pixels as 0xFFRRGGBB. Every method may be called from any thread. */
public final class Picture {
    private final PlanarDecoder planar = new PlanarDecoder();
    private final InterleavedDecoder interleaved = new InterleavedDecoder();
    private int width;
    private int height;
    private int[] pixels = {};
    private int[] scratch = {};
    private long changes;
    private boolean ended;

    /** A part of the picture, in pixels. */
    public record Region(int left, int top, int width, int height) {}

    Picture(int width, int height) {
        resize(width, height);
    }

    synchronized void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        pixels = new int[newWidth * newHeight];
        changed();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized void draw(GraphicsUpdate update) {
        if (update instanceof BitmapUpdate bitmaps) {
            bitmaps.rectangles().forEach(this::draw);
            changed();
        }
    }

    private void changed() {
        changes++;
        notifyAll();
    }

    private void draw(BitmapRectangle rectangle) {
        BitmapArea area = rectangle.area();
        byte[] data = rectangle.data().toByteArray();
        int size = area.width() * area.height();
        if (scratch.length < size) {
            scratch = new int[size];
        }
        if (!rectangle.compressed()) {
            RawPixels.decode(
                    area.bitsPerPixel(),
                    data,
                    0,
                    data.length,
                    scratch,
                    0,
                    area.width(),
                    area.width(),
                    area.height());
        } else if (area.bitsPerPixel() == 32) {
            planar.decode(
                    data,
                    0,
                    data.length,
                    scratch,
                    0,
                    area.width(),
                    area.width(),
                    area.height(),
                    true);
        } else {
            interleaved.decode(
                    area.bitsPerPixel(),
                    data,
                    0,
                    data.length,
                    scratch,
                    0,
                    area.width(),
                    area.width(),
                    area.height());
        }
        copy(area);
    }

    private void copy(BitmapArea area) {
        int right = Math.min(area.right() + 1, Math.min(width, area.left() + area.width()));
        int bottom = Math.min(area.bottom() + 1, Math.min(height, area.top() + area.height()));
        for (int y = area.top(); y < bottom; y++) {
            int from = (y - area.top()) * area.width();
            for (int x = area.left(); x < right; x++) {
                pixels[y * width + x] = scratch[from + x - area.left()] | 0xFF00_0000;
            }
        }
    }

    public synchronized int width() {
        return width;
    }

    public synchronized int height() {
        return height;
    }

    public synchronized int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    /** How many updates have come. */
    public synchronized long changes() {
        return changes;
    }

    public synchronized Region whole() {
        return new Region(0, 0, width, height);
    }

    /** The pixels of a region, row by row. */
    public synchronized int[] region(Region region) {
        int[] part = new int[region.width() * region.height()];
        for (int y = 0; y < region.height(); y++) {
            System.arraycopy(
                    pixels,
                    (region.top() + y) * width + region.left(),
                    part,
                    y * region.width(),
                    region.width());
        }
        return part;
    }

    /** Waits until the region shows these pixels; false when the time or the connection is over. */
    public boolean awaitEqual(Region region, int[] expected, Duration limit)
            throws InterruptedException {
        return await(picture -> Arrays.equals(picture.region(region), expected), limit);
    }

    /** Waits until the region shows anything else than these pixels. */
    public boolean awaitChange(Region region, int[] before, Duration limit)
            throws InterruptedException {
        return await(picture -> !Arrays.equals(picture.region(region), before), limit);
    }

    /** Waits until the picture is as wanted; false when the time or the connection is over. */
    public synchronized boolean await(Predicate<Picture> wanted, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!wanted.test(this)) {
            long left = (end - System.nanoTime() + 999_999) / 1_000_000;
            if (ended || left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
