package dev.rejoin.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawPixelsTest {
    @Test
    void rowsGoFromTheLowestUpAndArePadded() {
        byte[] target = new byte[8];
        int end = RawPixels.encode(24, new int[] {0x2060A0, 0x010203}, 0, 1, 1, 2, target, 0);
        assertEquals("03020100a0602000", HexFormat.of().formatHex(target, 0, end));
    }

    @Test
    void sixteenBitsKeepTheHighestBits() {
        assertEquals(0x2314, RawPixels.packed(16, 0x2060A0));
        assertEquals(0xFF2161A5, RawPixels.unpacked(16, 0x2314));
        assertEquals(0x1194, RawPixels.packed(15, 0x2060A0));
        assertEquals(0xFF2163A5, RawPixels.unpacked(15, 0x1194));
        assertEquals(0xFFFFFFFF, RawPixels.unpacked(15, 0x7FFF));
        assertEquals(0xFFFFFFFF, RawPixels.unpacked(16, 0xFFFF));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 24, 32})
    void aPictureComesBackWithinItsDepth(int bits) {
        Random random = new Random(bits);
        for (int width = 1; width < 20; width++) {
            int stride = width + 3;
            int[] source = random.ints(stride * 5L).toArray();
            byte[] coded = new byte[RawPixels.rowBytes(bits, width) * 5];
            int end = RawPixels.encode(bits, source, 0, stride, width, 5, coded, 0);
            assertEquals(coded.length, end);
            int[] target = new int[stride * 5];
            RawPixels.decode(bits, coded, 0, end, target, 0, stride, width, 5);
            for (int y = 0; y < 5; y++) {
                for (int x = 0; x < width; x++) {
                    int expected = source[y * stride + x] | 0xFF000000;
                    int actual = target[y * stride + x];
                    assertEquals(RawPixels.packed(bits, expected), RawPixels.packed(bits, actual));
                    if (bits >= 24) {
                        assertEquals(expected, actual);
                    }
                }
            }
            int[] whole = new int[stride * 5];
            int tooWide = width + 4;
            assertThrows(
                    CodecException.class,
                    () -> RawPixels.decode(bits, coded, 0, end, whole, 0, tooWide, tooWide, 5));
        }
    }
}
