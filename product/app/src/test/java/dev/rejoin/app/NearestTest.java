package dev.rejoin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"query,query,0", "qery,query,1", "quary,query,1", "'',abc,3", "kitten,sitting,3"})
    void countsTypingMistakes(String from, String to, int mistakes) {
        assertEquals(mistakes, Nearest.distance(from, to));
        assertEquals(mistakes, Nearest.distance(to, from));
    }

    @Test
    void equallyNearWordsAreTakenInAlphabeticalOrder() {
        assertEquals("ab", Nearest.of("aa", List.of("ba", "ab")));
    }
}
