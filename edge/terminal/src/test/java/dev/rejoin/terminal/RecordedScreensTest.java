package dev.rejoin.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What real programs printed, recorded with script(1) on 80 by 24 cells, and the screens that tmux
 * makes of the same bytes. The pixels were looked at once and are held here by their hash.
 */
class RecordedScreensTest {
    @ParameterizedTest
    @CsvSource({"vim, aac620cc", "less, ae1934a5", "htop, af34f733"})
    void looksAsItDoesInTmux(String program, String hash) throws IOException {
        Sight sight = new Sight(80, 24).print(resource(program + ".typescript"));
        String expected = new String(resource(program + ".txt"), StandardCharsets.UTF_8);
        assertEquals(expected.stripTrailing(), sight.text());
        assertEquals(hash, sight.hash());
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = RecordedScreensTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
