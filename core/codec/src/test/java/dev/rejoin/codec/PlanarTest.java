package dev.rejoin.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanarTest {
    private static final HexFormat HEX = HexFormat.of();
    private final PlanarEncoder encoder = new PlanarEncoder();
    private final PlanarDecoder decoder = new PlanarDecoder();

    private static void planeBothWays(String coded, int width, int height, String values) {
        byte[] source = HEX.parseHex(coded);
        byte[] plane = new byte[width * height];
        assertEquals(
                source.length, PlanarPlane.decode(source, 0, source.length, plane, width, height));
        assertEquals(values, HEX.formatHex(plane));
        byte[] again = new byte[PlanarPlane.mostBytes(width, height)];
        int end = PlanarPlane.encode(plane, width, height, again, 0);
        assertEquals(coded, HEX.formatHex(again, 0, end));
    }

    @Test
    void theSpecificationsExamplesOfAPlane() {
        // [MS-RDPEGDI] 3.1.9.2: AAAABBCCCCCD, a hundred A, and rows with differences.
        planeBothWays("1341344242431044", 12, 1, "414141414242434343434344");
        planeBothWays("1f41f252", 100, 1, "41".repeat(100));
        planeBothWays(
                "13ff20fefd60017df5c29a386001678ba378af",
                6,
                3,
                "fffffffffefdfec084604b19fd8c3e0e87c1");
    }

    @Test
    void runsOfEveryLengthSurvive() {
        for (int width = 1; width < 200; width++) {
            for (int lead = 0; lead <= Math.min(width, 34); lead++) {
                byte[] plane = new byte[2 * width];
                for (int i = 0; i < lead; i++) {
                    plane[i] = (byte) (i * 7 + 1);
                    plane[width + i] = (byte) (i * 31 + 200);
                }
                byte[] coded = new byte[PlanarPlane.mostBytes(width, 2)];
                int end = PlanarPlane.encode(plane, width, 2, coded, 0);
                byte[] again = new byte[2 * width];
                assertEquals(end, PlanarPlane.decode(coded, 0, end, again, width, 2));
                assertArrayEquals(plane, again, width + " wide, " + lead + " values");
            }
        }
    }

    /** From flat through striped to noise, so that every form of the stream comes up. */
    private static int[] picture(Random random, int stride, int height) {
        int[] pixels = new int[stride * height];
        int kind = random.nextInt(4);
        int flat = random.nextInt();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] =
                    switch (kind) {
                        case 0 -> flat;
                        case 1 -> i % stride / 5 * 0x0A_1B_2C;
                        case 2 -> random.nextInt(9) == 0 ? random.nextInt() : flat;
                        default -> random.nextInt();
                    };
        }
        return pixels;
    }

    @Test
    void anyPictureComesBackAsItWas() {
        Random random = new Random(6);
        for (int round = 0; round < 3000; round++) {
            int width = 1 + random.nextInt(70);
            int height = 1 + random.nextInt(70);
            int stride = width + random.nextInt(9);
            int offset = random.nextInt(5);
            boolean bottomUp = random.nextBoolean();
            boolean alpha = random.nextBoolean();
            int[] source = Arrays.copyOf(picture(random, stride, height), offset + stride * height);
            byte[] coded = new byte[3 + PlanarEncoder.mostBytes(width, height)];
            int end =
                    encoder.encode(
                            source, offset, stride, width, height, bottomUp, alpha, coded, 3);
            assertTrue(end - 3 <= 2 + (alpha ? 4 : 3) * width * height, "larger than plain");
            int[] target = new int[offset + stride * height];
            decoder.decode(coded, 3, end, target, offset, stride, width, height, bottomUp);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < stride && offset + y * stride + x < target.length; x++) {
                    int i = offset + y * stride + x;
                    assertEquals(x < width ? source[i] | 0xFF000000 : 0, target[i]);
                }
            }
        }
    }

    @Test
    void rowsAreCodedFromTheEndAskedFor() {
        int[] source = {0x111111, 0x222222};
        byte[] coded = new byte[PlanarEncoder.mostBytes(1, 2)];
        int end = encoder.encode(source, 0, 1, 1, 2, true, false, coded, 0);
        assertEquals("202211221122110000".substring(0, 2 * end), HEX.formatHex(coded, 0, end));
        end = encoder.encode(source, 0, 1, 1, 2, false, false, coded, 0);
        assertEquals("2011221122112200", HEX.formatHex(coded, 0, end));
    }

    @Test
    void lumaAndChromaBecomeColours() {
        // Header: colour loss 1, no alpha, plain; Y, Co, Cg and the padding.
        byte[] coded = HEX.parseHex("21" + "80" + "20" + "f0" + "00");
        int[] pixel = new int[1];
        decoder.decode(coded, 0, coded.length, pixel, 0, 1, 1, 1, true);
        assertEquals(0xFF7070B0, pixel[0]);
    }

    @Test
    void everyPrefixIsRefused() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            int width = 1 + random.nextInt(20);
            int height = 1 + random.nextInt(20);
            int[] source = picture(random, width, height);
            byte[] coded = new byte[PlanarEncoder.mostBytes(width, height)];
            int end =
                    encoder.encode(source, 0, width, width, height, true, round % 2 == 0, coded, 0);
            // The padding of plain planes carries nothing and is not missed.
            int whole = (coded[0] & 0x10) == 0 ? end - 1 : end;
            int[] target = new int[width * height];
            for (int cut = 0; cut < whole; cut++) {
                int to = cut;
                assertThrows(
                        CodecException.class,
                        () -> decoder.decode(coded, 0, to, target, 0, width, width, height, true));
            }
        }
    }

    @Test
    void noiseIsRefusedCleanly() {
        Random random = new Random(8);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            int width = 1 + random.nextInt(12);
            int height = 1 + random.nextInt(12);
            try {
                decoder.decode(
                        noise, 0, noise.length, new int[144], 0, width, width, height, false);
            } catch (CodecException e) {
                refused++;
            }
        }
        assertTrue(refused > 5000, refused + " refused");
    }
}
