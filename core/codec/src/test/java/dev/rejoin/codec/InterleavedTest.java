package dev.rejoin.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterleavedTest {
    private final InterleavedDecoder decoder = new InterleavedDecoder();

    private int[] decode16(String hex, int width, int height) {
        byte[] data = HexFormat.of().parseHex(hex);
        int[] target = new int[width * height];
        decoder.decode(16, data, 0, data.length, target, 0, width, width, height);
        int[] packed = new int[target.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = RawPixels.packed(16, target[i]);
        }
        return packed;
    }

    @Test
    void everyOrderPaintsAsItMust() {
        // A run of one colour over both rows.
        assertArrayEquals(new int[] {1, 1, 1, 1}, decode16("64" + "0100", 2, 2));
        // White and black; the second background run in a row begins with the foreground.
        assertArrayEquals(new int[] {0xFFFF, 0, 0, 0xFFFF}, decode16("fdfe" + "01" + "01", 4, 1));
        // A foreground of its own for a run, two colours by turns.
        assertArrayEquals(
                new int[] {7, 7, 1, 2}, decode16("c2" + "0700" + "e1" + "01000200", 4, 1));
        // A mask of eight from the lowest bit on, in white.
        assertArrayEquals(new int[] {0xFFFF, 0xFFFF, 0, 0, 0, 0, 0, 0}, decode16("f9", 8, 1));
        assertArrayEquals(new int[] {0xFFFF, 0, 0xFFFF, 0, 0, 0, 0, 0}, decode16("4105", 8, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 24})
    void anyPictureComesBackWithinItsDepth(int bits) {
        Random random = new Random(bits);
        InterleavedEncoder encoder = new InterleavedEncoder();
        for (int round = 0; round < 1500; round++) {
            int width = 1 + random.nextInt(90);
            int height = 1 + random.nextInt(70);
            int[] source = new int[width * height];
            int kind = random.nextInt(4);
            int flat = random.nextInt(3) * 0x555555;
            for (int i = 0; i < source.length; i++) {
                source[i] =
                        switch (kind) {
                            case 0 -> flat;
                            case 1 -> i % width / 4 * 0x0A1B2C;
                            case 2 -> random.nextInt(9) == 0 ? random.nextInt() : flat;
                            default -> random.nextInt();
                        };
            }
            byte[] coded = new byte[InterleavedEncoder.mostBytes(bits, width, height)];
            int end = encoder.encode(bits, source, 0, width, width, height, coded, 0);
            int[] target = new int[source.length];
            decoder.decode(bits, coded, 0, end, target, 0, width, width, height);
            for (int i = 0; i < source.length; i++) {
                int expected = RawPixels.unpacked(bits, RawPixels.packed(bits, source[i]));
                assertEquals(expected, target[i], "round " + round + " pixel " + i);
            }
        }
    }

    @Test
    void anOrderCutShortIsRefused() {
        for (String cut :
                new String[] {"62", "6201", "c207", "e00100", "f40100", "41", "40", "60"}) {
            assertThrows(CodecException.class, () -> decode16(cut, 9, 9), cut);
        }
        assertArrayEquals(new int[] {0, 0, 5, 5}, decode16("620500", 2, 2), "rows left out");
    }

    @Test
    void noiseIsRefusedCleanly() {
        Random random = new Random(9);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            try {
                decoder.decode(24, noise, 0, noise.length, new int[144], 0, 12, 12, 12);
            } catch (CodecException e) {
                refused++;
            }
        }
        assertTrue(refused > 5_000, refused + " refused");
    }
}
