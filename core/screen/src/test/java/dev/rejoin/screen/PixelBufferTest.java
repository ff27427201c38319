package dev.rejoin.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelBufferTest {
    @Test
    void areasThatOverlapAreMovedWhole() {
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            PixelBuffer buffer = new PixelBuffer(30, 20);
            int[] before = random.ints(600).toArray();
            System.arraycopy(before, 0, buffer.pixels(), 0, 600);
            int width = 1 + random.nextInt(30);
            int height = 1 + random.nextInt(20);
            int x = random.nextInt(31 - width);
            int y = random.nextInt(21 - height);
            int fromX = random.nextInt(31 - width);
            int fromY = random.nextInt(21 - height);
            buffer.copy(x, y, width, height, fromX, fromY);
            int[] expected = before.clone();
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    expected[(y + row) * 30 + x + column] =
                            before[(fromY + row) * 30 + fromX + column];
                }
            }
            assertArrayEquals(expected, buffer.pixels());
        }
    }

    @Test
    void whatReachesOutsideIsRefused() {
        PixelBuffer buffer = new PixelBuffer(30, 20);
        assertThrows(IndexOutOfBoundsException.class, () -> buffer.copy(0, 0, 10, 10, 21, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> buffer.copy(0, 11, 10, 10, 0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> buffer.fill(-1, 0, 10, 10, 0));
        assertThrows(IllegalArgumentException.class, () -> new PixelBuffer(8193, 1));
        assertThrows(IllegalArgumentException.class, () -> new PixelBuffer(1, 0));
    }
}
