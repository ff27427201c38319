package dev.rejoin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrefixesTest {
    @Test
    void structureOfFixedSizeRefusesItsPrefixes() {
        Prefixes.refusesEveryStrictPrefix(new byte[4], in -> in.need(4, "X").i32());
    }

    @Test
    void readerThatTakesLessIsFound() {
        assertThrows(
                AssertionError.class,
                () -> Prefixes.refusesEveryStrictPrefix(new byte[4], in -> in.need(2, "X").u16()));
    }

    @Test
    void readerThatFailsOtherwiseIsFound() {
        AssertionError found =
                assertThrows(
                        AssertionError.class,
                        () ->
                                Prefixes.refusesEveryStrictPrefix(
                                        new byte[1], in -> new int[0][in.remaining()]));
        assertTrue(found.getMessage().contains("the first 0 bytes"), found.getMessage());
    }

    @Test
    void failureNamesItsSeed() {
        AssertionError failure =
                assertThrows(
                        AssertionError.class,
                        () ->
                                Seeds.withGenerator(random -> {
                                    throw new IllegalStateException("odd");
                                }));
        assertTrue(failure.getMessage().matches("odd \\(again with -Drejoin.seed=-?\\d+\\)"));
        assertArrayEquals(Seeds.bytes(Seeds.generator(3), 8), Seeds.bytes(Seeds.generator(3), 8));
    }
}
