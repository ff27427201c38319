package dev.rejoin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

    @Test
    void coloursAreForTerminalsThatShowThem() {
        assertTrue(Terminal.of(true, true, "", XTERM).colours());
        assertFalse(Terminal.of(false, true, "", XTERM).colours());
        assertFalse(Terminal.of(true, true, "", Map.of("TERM", "dumb")).colours());
        assertFalse(Terminal.of(true, true, "", Map.of()).colours());
    }

    @Test
    void noColorIsHonouredWhenItIsNotEmpty() {
        assertFalse(
                Terminal.of(true, true, "", Map.of("TERM", "xterm", "NO_COLOR", "1")).colours());
        assertTrue(Terminal.of(true, true, "", Map.of("TERM", "xterm", "NO_COLOR", "")).colours());
    }

    @ParameterizedTest
    @CsvSource({"'24 132\n', 132", "'0 0\n', 80", "'', 80", "'stty: no', 80"})
    void theWidthIsWhatSttySays(String size, int width) {
        assertEquals(width, Terminal.of(true, true, size, XTERM).width());
    }
}
