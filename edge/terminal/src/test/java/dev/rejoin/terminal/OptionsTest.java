package dev.rejoin.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void readsWhatTheHostPasses() {
        Options options = Options.parse("--socket", "/run/x/rfb.sock", "--size", "1024x768");
        assertEquals(Path.of("/run/x/rfb.sock"), options.socket());
        assertEquals(1024, options.width());
        assertEquals(768, options.height());
        assertNull(options.shell());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1024", "0x768", "1024x0", "9999x9", "x", "8192x8192", "-1x5"})
    void refusesSizesThatNoScreenHas(String size) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Options.parse("--socket", "s", "--size", size));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--sokcet", "s"));
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--socket"));
        assertThrows(IllegalArgumentException.class, () -> Options.parse());
    }
}
