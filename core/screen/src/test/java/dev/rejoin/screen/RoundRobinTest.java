package dev.rejoin.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundRobinTest {
    private final RoundRobin<String> line = new RoundRobin<>();

    @Test
    void whoHasMoreToDoStandsBehindTheOthers() {
        assertTrue(line.offer("a"));
        assertTrue(line.offer("b"));
        assertFalse(line.offer("a"));
        assertEquals(Optional.of("a"), line.next());
        assertTrue(line.done("a", true));
        assertEquals(Optional.of("b"), line.next());
        assertEquals(Optional.of("a"), line.next());
        assertFalse(line.done("a", false));
        assertFalse(line.done("b", false));
        assertEquals(Optional.empty(), line.next());
    }

    @Test
    void nobodyWorksTwiceAtOnceAndNoWorkIsForgotten() {
        line.offer("a");
        line.next();
        assertFalse(line.offer("a"));
        assertEquals(Optional.empty(), line.next());
        assertTrue(line.done("a", false), "wanted while it worked");
        assertEquals(1, line.waiting());
        assertEquals(Optional.of("a"), line.next());
    }

    @Test
    void whoLeftDoesNotComeBack() {
        line.offer("a");
        line.offer("b");
        line.remove("b");
        assertEquals(Optional.of("a"), line.next());
        line.remove("a");
        assertFalse(line.done("a", true));
        assertEquals(Optional.empty(), line.next());
    }
}
