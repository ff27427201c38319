package dev.rejoin.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rejoin.wire.WireWriter;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One thread paints, another encodes: whatever their order, the last state is the one shown. */
class ConcurrentPaintingTest {
    @Test
    void nothingPaintedIsLost() throws InterruptedException {
        for (int round = 0; round < 60; round++) {
            PixelBuffer buffer = new PixelBuffer(256, 192);
            ViewerEncoder encoder =
                    new ViewerEncoder(ViewerCapabilities.of(32, true, true, 0), buffer);
            ClientScreen client = new ClientScreen(256, 192, 1 << 16);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Random random = new Random(round);
            Thread painter =
                    Thread.ofPlatform()
                            .uncaughtExceptionHandler((thread, thrown) -> failure.set(thrown))
                            .start(() -> paint(buffer, random));
            WireWriter out = new WireWriter();
            while (painter.isAlive()) {
                encoder.encode(out, 2, Integer.MAX_VALUE);
                client.show(out);
            }
            painter.join();
            encoder.encode(out, Integer.MAX_VALUE, Integer.MAX_VALUE);
            client.show(out);
            assertNull(failure.get());
            assertArrayEquals(buffer.pixels(), client.pixels, "round " + round);
        }
    }

    private static void paint(PixelBuffer buffer, Random random) {
        for (int i = 0; i < 2000; i++) {
            int x = random.nextInt(250);
            int y = random.nextInt(190);
            int width = 1 + random.nextInt(Math.min(80, 256 - x));
            int height = 1 + random.nextInt(Math.min(20, 192 - y));
            // Two colours, so that a tile also returns to what it showed before.
            buffer.fill(x, y, width, height, random.nextInt(2) * 0x404040);
            buffer.damaged(x, y, width, height);
        }
    }

    @Test
    void marksOfTwoThreadsDoNotOverwriteEachOther() throws InterruptedException {
        Damage damage = new Damage(64 * 64, 64);
        for (int round = 0; round < 1000; round++) {
            take(damage);
            Thread other = Thread.ofPlatform().start(() -> mark(damage, 1));
            mark(damage, 0);
            other.join();
            assertEquals(64, take(damage));
        }
    }

    private static int take(Damage damage) {
        int taken = 0;
        for (int tile = damage.next(0); tile >= 0; tile = damage.next(0)) {
            taken += damage.take(tile) ? 1 : 0;
        }
        return taken;
    }

    private static void mark(Damage damage, int first) {
        for (int tile = first; tile < 64; tile += 2) {
            damage.mark(tile * 64, 0, 1, 1);
        }
    }
}
