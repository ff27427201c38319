package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.VirtualScreen;
import org.junit.jupiter.api.Test;

/** What the other tests look at has to be true. */
@RealPeers({"Xvfb", "import", "xsetroot"})
class VirtualScreenTest {
    @Test
    void showsThePixelsThatWereDrawn() throws Exception {
        try (VirtualScreen screen = VirtualScreen.start(320, 200)) {
            screen.run("xsetroot", "-solid", "#2060a0");

            assertEquals(0x2060a0, screen.pixel(100, 50));
            assertEquals(0xff2060a0, screen.picture().getRGB(319, 199));
        }
    }
}
