package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.it.fixture.Journal;
import dev.rejoin.it.fixture.Pixels;
import dev.rejoin.it.fixture.RealClient;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Scene;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The terminal on the screens of real clients, pixel by pixel. */
@RealPeers({"xfreerdp", "rdesktop", "Xvfb", "xdotool", "import", "htop", "vim"})
class TerminalTest {
    @RegisterExtension static final Scene scene = Scene.with();

    /** Shows letters, boxes, the colours and what can be done to letters. */
    private static final String SHOW =
            """
            #!/bin/sh
            printf '\\033[2J\\033[H'
            printf 'The quick brown fox jumps over the lazy dog. 0123456789 ~!@#$%%^&*()_+{}|:"<>?\\n'
            printf '\\303\\204\\303\\226\\303\\234 \\303\\251\\303\\240\\303\\261 \\342\\202\\254 '
            printf '\\342\\224\\214\\342\\224\\200\\342\\224\\200\\342\\224\\220 '
            printf '\\342\\224\\224\\342\\224\\200\\342\\224\\200\\342\\224\\230 \\342\\226\\210\\342\\226\\221\\n'
            for c in 0 1 2 3 4 5 6 7; do printf "\\033[3${c}m fore \\033[0;4${c}m back \\033[0m"; done
            printf '\\n\\033[1mbold\\033[0m \\033[4munderlined\\033[0m \\033[7minverse\\033[0m '
            printf '\\033[38;2;255;128;0mtrue colour\\033[0m \\033[48;5;27m one of 256 \\033[0m\\n\\n'
            """;

    // The terminal's own colours.
    private static final int PAPER = 0x101418;
    private static final int CYAN = 0x4FB3B9;
    private static final int GREEN = 0x7FB347;

    private BufferedImage expected;

    @BeforeEach
    void readPicture() throws Exception {
        try (InputStream in = TerminalTest.class.getResourceAsStream("terminal.png")) {
            expected = ImageIO.read(in);
        }
    }

    @Test
    void xfreerdpOverNlaShowsThePictureExactly() throws Exception {
        scene.xfreerdpOverNla(scene.user("anna"), "/size:800x600");

        shows(0);
    }

    @Test
    void xfreerdpOverTlsShowsThePictureExactly() throws Exception {
        scene.xfreerdpOverTls(scene.user("anna"), "/size:800x600");

        shows(0);
    }

    @Test
    void xfreerdpWith16BitsShowsThePictureRounded() throws Exception {
        scene.xfreerdpOverNla(scene.user("anna"), "/size:800x600", "/bpp:16");

        shows(8);
    }

    @Test
    void rdesktopOverTlsShowsThePictureExactly() throws Exception {
        scene.rdesktop(scene.user("anna"), "-g", "800x600", "-a", "32");

        shows(0);
    }

    @Test
    void rdesktopWith16BitsShowsThePictureRounded() throws Exception {
        scene.rdesktop(scene.user("anna"), "-g", "800x600", "-a", "16");

        shows(8);
    }

    @Test
    void typedTextReachesTheShell() throws Exception {
        scene.xfreerdpOverNla(scene.user("anna"));
        scene.awaitPrompt();

        String answer = scene.report("printf %s 'It is 100% ~ {typed} & \"sent\" <|>'");

        assertEquals("It is 100% ~ {typed} & \"sent\" <|>", answer);
        scene.awaitText("{typed}");
    }

    @Test
    void theWindowsSizeIsTheTerminals() throws Exception {
        scene.xfreerdpOverNla(scene.user("anna"), "/size:800x600", "/dynamic-resolution");
        scene.awaitPrompt();
        assertEquals("37 100", scene.report("stty size"));

        scene.screen().resizeWindow("FreeRDP", 1000, 700);
        // One pixel of the terminal's paper where the window ended before, and black beyond it.
        scene.awaitPicture(seen -> Pixels.are(seen, PAPER, 990, 10, 990, 690, 10, 690));
        scene.awaitPicture(seen -> Pixels.are(seen, 0, 1010, 10, 10, 710));

        assertEquals("43 125", scene.report("stty size"));
    }

    @Test
    void anotherSizeDepthAndClientMeetTheSameShell() throws Exception {
        String user = scene.user("bert");
        RealClient first = scene.xfreerdpOverNla(user, "/size:800x600");
        scene.awaitPrompt();
        String shell = scene.shell();
        first.close();

        RealClient second = scene.xfreerdpOverTls(user, "/size:1024x768", "/bpp:16");
        scene.awaitPrompt();
        assertEquals(shell, scene.shell());
        assertEquals("48 128", scene.report("stty size"));
        second.close();

        scene.rdesktop(user, "-g", "640x480", "-a", "24");
        scene.awaitPrompt();
        assertEquals(shell, scene.shell());
        assertEquals("30 80", scene.report("stty size"));
        List<Integer> sessions =
                scene.journal().of(user).stream()
                        .map(Journal.Event::session)
                        .filter(session -> session != 0)
                        .distinct()
                        .toList();
        assertEquals(1, sessions.size(), () -> "sessions of " + user + ": " + scene.journal());
    }

    @Test
    void htopFillsTheScreenWithItsTables() throws Exception {
        scene.xfreerdpOverNla(scene.user("anna"), "/size:800x600");
        scene.awaitPrompt();
        scene.enter("htop");

        String text = scene.awaitText("F10Quit");
        List<String> lines = text.lines().toList();

        assertAll(
                () -> assertTrue(text.contains("Load average:"), text),
                () -> assertTrue(text.contains("Mem["), text),
                () -> assertTrue(text.contains("PID USER"), text),
                () -> assertTrue(lines.get(36).startsWith("F1Help  F2Setup"), text));
        // The bar of keys reaches from edge to edge, and the heads of the columns have their own.
        scene.awaitPicture(seen -> Pixels.are(seen, CYAN, 796, 37 * 16 - 8, 44, 37 * 16 - 2));
        int heads =
                16
                        * lines.indexOf(
                                lines.stream()
                                        .filter(l -> l.contains("PID USER"))
                                        .findFirst()
                                        .orElseThrow());
        scene.awaitPicture(seen -> Pixels.are(seen, GREEN, 1, heads, 798, heads + 15));
        scene.press("q");
        scene.awaitPrompt();
    }

    @Test
    void vimSplitsAndColoursTheScreen() throws Exception {
        scene.xfreerdpOverNla(scene.user("anna"), "/size:800x600");
        scene.awaitPrompt();
        StringBuilder poem = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            poem.append("line ").append(i).append(" of sixty\n");
        }
        scene.enter("vim -u NONE -N " + scene.file("poem", poem.toString()));
        scene.awaitText("line 36 of sixty");
        scene.enter(":set number | vsplit");
        scene.awaitText(" 35 line 35 of sixty                              | 35");

        List<String> lines = scene.awaitText(":set number").lines().toList();
        assertEquals("  1 line 1 of sixty", lines.getFirst().substring(0, 19));
        scene.screen().type("G");
        scene.awaitText(" 60 line 60 of sixty");
        scene.enter(":qa!");
        scene.awaitPrompt();
    }

    /** At most {@code tolerance} of 255 off in each colour of each pixel. */
    private void shows(int tolerance) throws Exception {
        scene.awaitPrompt();
        scene.enter(scene.file("show", SHOW).toString());
        scene.awaitPicture(seen -> Pixels.difference(seen, expected, tolerance));
    }
}
