package dev.rejoin.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DamageTest {
    private static Damage clean(int width, int height) {
        Damage damage = new Damage(width, height);
        for (int tile = 0; tile < damage.tiles(); tile++) {
            assertTrue(damage.take(tile), "all is marked at first");
        }
        assertTrue(damage.clean());
        return damage;
    }

    private static BitSet marked(Damage damage) {
        BitSet marked = new BitSet();
        for (int tile = damage.next(0); tile >= 0; tile = damage.next(0)) {
            marked.set(tile);
            assertTrue(damage.take(tile));
            assertFalse(damage.take(tile));
        }
        return marked;
    }

    @Test
    void aRectangleMarksTheTilesItTouches() {
        Random random = new Random(4);
        for (int round = 0; round < 2000; round++) {
            int width = 1 + random.nextInt(1500);
            int height = 1 + random.nextInt(1500);
            Damage damage = clean(width, height);
            int x = random.nextInt(width + 100) - 50;
            int y = random.nextInt(height + 100) - 50;
            int w = random.nextInt(500);
            int h = random.nextInt(500);
            damage.mark(x, y, w, h);
            BitSet expected = new BitSet();
            for (int tile = 0; tile < damage.tiles() && w > 0 && h > 0; tile++) {
                int left = tile % damage.columns() * 64;
                int top = tile / damage.columns() * 64;
                if (x < left + 64 && x + w > left && y < top + 64 && y + h > top) {
                    expected.set(tile);
                }
            }
            assertEquals(expected, marked(damage));
        }
    }

    @Test
    void theNextMarkIsFoundFromAnywhere() {
        Damage damage = clean(64 * 20, 64 * 10);
        damage.mark(64 * 5, 0, 1, 1);
        damage.mark(64 * 3, 64 * 7, 1, 1);
        assertEquals(5, damage.next(0));
        assertEquals(5, damage.next(5));
        assertEquals(143, damage.next(6));
        assertEquals(5, damage.next(144));
        damage.take(5);
        assertEquals(143, damage.next(199));
        damage.take(143);
        assertEquals(-1, damage.next(7));
    }
}
