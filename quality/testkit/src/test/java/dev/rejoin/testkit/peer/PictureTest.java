package dev.rejoin.testkit.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.codec.InterleavedEncoder;
import dev.rejoin.codec.PlanarEncoder;
import dev.rejoin.codec.RawPixels;
import dev.rejoin.pdu.output.BitmapArea;
import dev.rejoin.pdu.output.BitmapRectangle;
import dev.rejoin.pdu.output.BitmapUpdate;
import dev.rejoin.testkit.peer.Picture.Region;
import dev.rejoin.wire.Bytes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bitmaps become the pixels that they were made of. */
class PictureTest {
    private static final int COMPRESSED =
            BitmapRectangle.BITMAP_COMPRESSION | BitmapRectangle.NO_BITMAP_COMPRESSION_HDR;

    private final Picture picture = new Picture(20, 10);

    private void draw(BitmapArea area, int flags, byte[] data, int length) {
        Bytes bytes = Bytes.owning(Arrays.copyOf(data, length));
        picture.draw(
                new BitmapUpdate(
                        List.of(new BitmapRectangle(area, flags, Optional.empty(), bytes))));
    }

    /** Every pixel another of a few colours that are the same in every depth. */
    private static int[] pattern(int size) {
        int[] colours = {0xFFFF_FFFF, 0xFF00_0000, 0xFFFF_0000, 0xFF00_FF00, 0xFF00_00FF};
        int[] pixels = new int[size];
        for (int i = 0; i < size; i++) {
            pixels[i] = colours[i * 7 / 3 % colours.length];
        }
        return pixels;
    }

    @Test
    void planarBitmapsAreShown() {
        int[] pixels = pattern(8 * 4);
        byte[] data = new byte[PlanarEncoder.mostBytes(8, 4)];
        int length = new PlanarEncoder().encode(pixels, 0, 8, 8, 4, true, true, data, 0);

        draw(new BitmapArea(2, 3, 9, 6, 8, 4, 32), COMPRESSED, data, length);

        assertArrayEquals(pixels, picture.region(new Region(2, 3, 8, 4)));
        assertEquals(0, picture.pixel(1, 3));
        assertEquals(0, picture.pixel(10, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 24})
    void interleavedBitmapsAreShown(int depth) {
        int[] pixels = pattern(8 * 4);
        byte[] data = new byte[InterleavedEncoder.mostBytes(depth, 8, 4)];
        int length = new InterleavedEncoder().encode(depth, pixels, 0, 8, 8, 4, data, 0);

        draw(new BitmapArea(0, 0, 7, 3, 8, 4, depth), COMPRESSED, data, length);

        assertArrayEquals(pixels, picture.region(new Region(0, 0, 8, 4)));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 24, 32})
    void plainBitmapsAreShownUpToTheirRightEdge(int depth) {
        int[] pixels = pattern(8 * 4);
        byte[] data = new byte[RawPixels.rowBytes(depth, 8) * 4];
        int length = RawPixels.encode(depth, pixels, 0, 8, 8, 4, data, 0);

        draw(new BitmapArea(15, 7, 30, 30, 8, 4, depth), 0, data, length);

        assertEquals(pixels[0], picture.pixel(15, 7));
        assertEquals(pixels[2 * 8 + 4], picture.pixel(19, 9));
    }

    @Test
    void waitingEndsWithTheTimeOrWithTheConnection() throws InterruptedException {
        Region all = picture.whole();

        assertTrue(picture.awaitEqual(all, new int[200], Duration.ZERO));
        assertFalse(picture.awaitChange(all, new int[200], Duration.ofMillis(1)));
        picture.end();
        assertFalse(picture.awaitChange(all, new int[200], Duration.ofHours(1)));
    }
}
