package dev.rejoin.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.codec.RawPixels;
import dev.rejoin.wire.WireWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerEncoderTest {
    private static final int ALL = Integer.MAX_VALUE;

    private static ViewerCapabilities planar() {
        return ViewerCapabilities.of(32, true, true, 0);
    }

    /** Text on a ground, a gradient and noise: what compresses well, little and not at all. */
    private static void draw(PixelBuffer buffer, Random random) {
        int[] pixels = buffer.pixels();
        for (int y = 0; y < buffer.height(); y++) {
            for (int x = 0; x < buffer.width(); x++) {
                int kind = (x / 96 + y / 80) % 3;
                pixels[y * buffer.stride() + x] =
                        switch (kind) {
                            case 0 -> random.nextInt(7) == 0 ? 0xD0D0D0 : 0x102030;
                            case 1 -> (x & 0xFF) << 16 | (y & 0xFF) << 8 | (x + y & 0xFF);
                            default -> random.nextInt() & 0xFFFFFF;
                        };
            }
        }
        buffer.damaged(0, 0, buffer.width(), buffer.height());
    }

    @ParameterizedTest
    @CsvSource({
        "32, true, true, 0",
        "32, true, true, 65535",
        "32, true, true, 500000",
        "32, true, false, 0",
        "32, false, true, 0",
        "32, false, false, 0",
        "32, false, false, 500000",
        "24, true, true, 0",
        "24, false, true, 65535",
        "16, true, true, 65535",
        "16, false, true, 0",
        "15, true, true, 0",
        "15, false, true, 500000"
    })
    void theClientShowsWhatTheBufferHolds(
            int bits, boolean noHeader, boolean skipAlpha, int largestUpdate) {
        for (int[] size : new int[][] {{333, 207}, {64, 64}, {1, 1}, {130, 66}, {640, 480}}) {
            PixelBuffer buffer = new PixelBuffer(size[0], size[1]);
            ViewerEncoder encoder =
                    new ViewerEncoder(
                            ViewerCapabilities.of(bits, noHeader, skipAlpha, largestUpdate),
                            buffer);
            ClientScreen client = new ClientScreen(size[0], size[1], 1 << 20);
            draw(buffer, new Random(bits));
            WireWriter out = new WireWriter();
            while (encoder.encode(out, 9, ALL) > 0) {
                client.show(out);
            }
            assertTrue(encoder.upToDate());
            int[] expected = buffer.pixels().clone();
            for (int i = 0; i < expected.length; i++) {
                expected[i] =
                        RawPixels.unpacked(bits, RawPixels.packed(bits, expected[i])) & 0xFFFFFF;
            }
            assertArrayEquals(expected, client.pixels);
            assertEquals(noHeader ? 0 : client.compressed, client.headers);
        }
    }

    @ParameterizedTest
    @CsvSource({"32, true", "32, false", "24, true", "24, false", "16, true", "15, false"})
    void aPlainTileIsAlwaysCompressed(int bits, boolean noHeader) {
        PixelBuffer buffer = new PixelBuffer(128, 64);
        buffer.fill(64, 0, 64, 64, 0x20A060);
        ViewerEncoder encoder =
                new ViewerEncoder(ViewerCapabilities.of(bits, noHeader, true, 0), buffer);
        WireWriter out = new WireWriter();
        encoder.encode(out, ALL, ALL);
        assertTrue(out.size() < 1000, out.size() + " bytes");
        ClientScreen client = new ClientScreen(128, 64, 1 << 16);
        client.show(out);
        assertEquals(2, client.compressed);
        assertEquals(noHeader ? 0 : 2, client.headers);
    }

    @ParameterizedTest
    @CsvSource({"24, true", "16, true", "16, false", "15, false"})
    void noiseIsSentAsItIs(int bits, boolean noHeader) {
        PixelBuffer buffer = new PixelBuffer(64, 64);
        Random random = new Random(bits);
        for (int i = 0; i < buffer.pixels().length; i++) {
            buffer.pixels()[i] = random.nextInt();
        }
        ViewerEncoder encoder =
                new ViewerEncoder(ViewerCapabilities.of(bits, noHeader, true, 0), buffer);
        WireWriter out = new WireWriter();
        encoder.encode(out, ALL, ALL);
        ClientScreen client = new ClientScreen(64, 64, 1 << 16);
        client.show(out);
        assertEquals(0, client.compressed);
    }

    @Test
    void onlyWhatIsDamagedIsSent() {
        PixelBuffer buffer = new PixelBuffer(640, 480);
        ViewerEncoder encoder = new ViewerEncoder(planar(), buffer);
        WireWriter out = new WireWriter();
        assertEquals(80, encoder.encode(out, ALL, ALL));
        out.clear();
        assertEquals(0, encoder.encode(out, ALL, ALL));
        assertEquals(0, out.size());

        buffer.fill(63, 100, 2, 1, 0xFF0000);
        buffer.damaged(63, 100, 2, 1);
        assertEquals(2, encoder.encode(out, ALL, ALL));
        ClientScreen client = new ClientScreen(640, 480, 1 << 16);
        client.show(out);
        assertEquals(2, client.rectangles);
        assertEquals(1, client.pdus);
        assertEquals(0xFF0000, client.pixels[100 * 640 + 64]);
    }

    @Test
    void damageWithoutAChangeIsNotSentUnlessAskedFor() {
        PixelBuffer buffer = new PixelBuffer(640, 480);
        ViewerEncoder encoder = new ViewerEncoder(planar(), buffer);
        WireWriter out = new WireWriter();
        encoder.encode(out, ALL, ALL);
        out.clear();
        buffer.damaged(0, 0, 640, 480);
        assertFalse(encoder.upToDate());
        assertEquals(80, encoder.encode(out, ALL, ALL));
        assertEquals(0, out.size());

        encoder.repaint(0, 0, 65, 10);
        encoder.encode(out, ALL, ALL);
        ClientScreen client = new ClientScreen(640, 480, 1 << 16);
        client.show(out);
        assertEquals(2, client.rectangles);
        encoder.repaint();
        encoder.encode(out, ALL, ALL);
        client.show(out);
        assertEquals(82, client.rectangles);
    }

    @Test
    void aBusyTopDoesNotStarveTheBottom() {
        PixelBuffer buffer = new PixelBuffer(640, 640);
        ViewerEncoder encoder = new ViewerEncoder(planar(), buffer);
        WireWriter out = new WireWriter();
        encoder.encode(out, ALL, ALL);
        ClientScreen client = new ClientScreen(640, 640, 1 << 16);
        client.show(out);
        buffer.fill(600, 600, 1, 1, 0x00FF00);
        buffer.damaged(600, 600, 1, 1);
        Random random = new Random(1);
        for (int slice = 0; slice < 25; slice++) {
            buffer.fill(0, 0, 640, 64 * 5, random.nextInt() & 0xFFFFFF);
            buffer.damaged(0, 0, 640, 64 * 5);
            assertEquals(4, encoder.encode(out, 4, ALL));
            client.show(out);
        }
        assertEquals(0x00FF00, client.pixels[600 * 640 + 600]);
    }

    @Test
    void aSliceEndsWithItsBytes() {
        PixelBuffer buffer = new PixelBuffer(1024, 768);
        draw(buffer, new Random(3));
        ViewerEncoder encoder = new ViewerEncoder(planar(), buffer);
        WireWriter out = new WireWriter();
        int slices = 0;
        while (encoder.encode(out, ALL, 20_000) > 0) {
            assertTrue(out.size() <= 20_000 + 64 * 64 * 3 + 200, out.size() + " bytes");
            out.clear();
            slices++;
        }
        assertTrue(slices > 10, slices + " slices");
    }

    @Test
    void twoViewersSeeTheSameScreenEachAtItsPace() {
        PixelBuffer buffer = new PixelBuffer(300, 200);
        ViewerEncoder fast = new ViewerEncoder(planar(), buffer);
        ViewerEncoder slow = new ViewerEncoder(planar(), buffer);
        ClientScreen shownFast = new ClientScreen(300, 200, 1 << 16);
        ClientScreen shownSlow = new ClientScreen(300, 200, 1 << 16);
        WireWriter out = new WireWriter();
        for (int frame = 0; frame < 5; frame++) {
            draw(buffer, new Random(frame));
            fast.encode(out, ALL, ALL);
            shownFast.show(out);
            assertArrayEquals(buffer.pixels(), shownFast.pixels);
            slow.encode(out, 1, ALL);
            shownSlow.show(out);
        }
        slow.encode(out, ALL, ALL);
        shownSlow.show(out);
        assertArrayEquals(buffer.pixels(), shownSlow.pixels);
        slow.close();
        fast.close();
        assertFalse(buffer.watched());
    }
}
