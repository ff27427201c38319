package dev.rejoin.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void printsAndWrapsAtTheEdgeOnlyWithTheNextCharacter() {
        Sight sight = Sight.of(5, 3, "abcde");
        assertEquals("0,4", sight.cursor());
        assertEquals("abcde\nf", sight.print("f").text());
        assertEquals("1,1", sight.cursor());
    }

    @Test
    void doesNotWrapWhereThatIsSwitchedOff() {
        assertEquals("abcdg", Sight.of(5, 3, "\u001b[?7labcdefg").text());
    }

    @Test
    void scrollsAndRemembersWhatWentOffTheTop() {
        Sight sight = Sight.of(10, 3, "1\r\n2\r\n3\r\n4\r\n5");
        assertEquals("3\n4\n5", sight.text());
        assertEquals("2\n3\n4", sight.text(1));
        assertEquals("1\n2\n3", sight.text(2));
    }

    @Test
    void aFloodKeepsTheLastThousandLines() {
        Sight sight = new Sight(20, 4);
        for (int i = 0; i < 5000; i++) {
            sight.print("line " + i + "\r\n");
        }
        assertEquals(1000, sight.screen().grid().historySize());
        assertEquals("line 4997\nline 4998\nline 4999", sight.text());
        assertTrue(sight.text(1000).startsWith("line 3997\n"), sight.text(1000));
    }

    @Test
    void scrollsBetweenMarginsAndLeavesTheRestAlone() {
        Sight sight = Sight.of(5, 5, "1\r\n2\r\n3\r\n4\r\n5\u001b[2;4r\u001b[4;1H\nx");
        assertEquals("1\n3\n4\nx\n5", sight.text());
        assertEquals("1\n\n3\n4\n5", sight.print("\u001b[2;1H\u001bM").text());
    }

    @Test
    void insertsAndDeletesLinesAndCharacters() {
        assertEquals("a\n\nb\nc", Sight.of(5, 4, "a\r\nb\r\nc\u001b[2;1H\u001b[L").text());
        assertEquals("a\nc", Sight.of(5, 4, "a\r\nb\r\nc\u001b[2;1H\u001b[M").text());
        assertEquals("a  bcd", Sight.of(8, 1, "abcd\u001b[2G\u001b[2@").text());
        assertEquals("ad", Sight.of(8, 1, "abcd\u001b[2G\u001b[2P").text());
        assertEquals("a  d", Sight.of(8, 1, "abcd\u001b[2G\u001b[2X").text());
        assertEquals("axbcd", Sight.of(8, 1, "abcd\u001b[2G\u001b[4hx").text());
    }

    @Test
    void erasesLinesAndScreens() {
        String full = "abc\r\ndef\r\nghi\u001b[2;2H";
        assertEquals("abc\nd\nghi", Sight.of(3, 3, full + "\u001b[K").text());
        assertEquals("abc\n  f\nghi", Sight.of(3, 3, full + "\u001b[1K").text());
        assertEquals("abc\n\nghi", Sight.of(3, 3, full + "\u001b[2K").text());
        assertEquals("abc\nd", Sight.of(3, 3, full + "\u001b[J").text());
        assertEquals("\n  f\nghi", Sight.of(3, 3, full + "\u001b[1J").text());
        assertEquals("", Sight.of(3, 3, full + "\u001b[2J").text());
    }

    @Test
    void theAlternateScreenComesAndGoesWithoutATrace() {
        Sight sight = Sight.of(10, 2, "shell\u001b[?1049h\u001b[Hvim");
        assertEquals("vim", sight.text());
        assertEquals("shell", sight.print("\u001b[?1049l").text());
        assertEquals("0,5", sight.cursor());
    }

    @Test
    void wideCharactersTakeTwoCellsAndGoAsAWhole() {
        Sight sight = Sight.of(6, 2, "a漢字b");
        assertEquals("a漢字b", sight.text());
        assertEquals("0,5", sight.cursor());
        assertEquals("a xb", Sight.of(6, 2, "a漢b\u001b[3Gx").text());
        assertEquals("ax b", Sight.of(6, 2, "a漢b\u001b[2Gx").text());
        assertEquals("abcde\n漢", Sight.of(6, 2, "abcde漢").text());
    }

    @Test
    void accentsJoinTheirLetters() {
        assertEquals("é", Sight.of(6, 2, "e\u0301").text());
    }

    @Test
    void drawsLinesInTheAlternateCharacterSet() {
        assertEquals("┌─┐q", Sight.of(6, 2, "\u001b(0lqk\u001b(Bq").text());
        assertEquals("│x", Sight.of(6, 2, "\u001b)0\u000ex\u000fx").text());
    }

    @Test
    void coloursComeInEveryNotation() {
        assertEquals(Palette.indexed(1), fore("31"));
        assertEquals(Palette.indexed(9), fore("91"));
        assertEquals(Palette.indexed(208), fore("38;5;208"));
        assertEquals(Palette.indexed(208), fore("38:5:208"));
        assertEquals(0x0A141E, fore("38;2;10;20;30"));
        assertEquals(0x0A141E, fore("38:2:10:20:30"));
        assertEquals(0x0A141E, fore("38:2::10:20:30"));
        assertEquals(Palette.DEFAULT, fore("31;39"));
        assertEquals(Palette.indexed(1), fore("31;44;49"));
    }

    @Test
    void attributesAddUpAndGoOneByOne() {
        assertEquals(Line.BOLD | Line.UNDERLINE, attributes("1;4"));
        assertEquals(Line.UNDERLINE, attributes("1;4;22"));
        assertEquals(Line.UNDERLINE | Line.INVERSE, attributes("4:3;7"));
        assertEquals(0, attributes("1;4;4:0;22"));
        assertEquals(0, attributes("1;2;3;4;7;8;9;0"));
        // xterm's switch for other things than attributes is none.
        assertEquals(Line.BOLD, Sight.of(4, 1, "\u001b[1m\u001b[>4;2mx").attributes());
    }

    @Test
    void answersWhatProgramsAsk() {
        Sight sight = Sight.of(20, 5, "\u001b[3;4H\u001b[6n\u001b[c\u001b[5n\u001b]11;?\u0007");
        assertEquals(
                List.of(
                        "\u001b[3;4R",
                        "\u001b[?62;22c",
                        "\u001b[0n",
                        "\u001b]11;rgb:1010/1414/1818\u001b\\"),
                sight.answers);
    }

    @Test
    void stringsForOthersAreNotPrinted() {
        assertEquals("ab", Sight.of(9, 1, "a\u001b]0;title\u0007b").text());
        assertEquals("ab", Sight.of(9, 1, "a\u001bP+q544e\u001b\\b").text());
        assertEquals("ab", Sight.of(9, 1, "a\u001b[?12;25$y\u001b[ qb").text());
    }

    @Test
    void tabsAreEightColumnsApartAlsoAfterGrowing() {
        assertEquals("0,8", Sight.of(40, 2, "a\t").cursor());
        assertEquals("0,39", Sight.of(40, 2, "\t\t\t\t\t\t\t").cursor());
        Sight sight = new Sight(20, 2);
        sight.screen().resize(80, 2);
        assertEquals("0,48", sight.print("\t\t\t\t\t\t").cursor());
    }

    @Test
    void aLowerScreenMovesLinesIntoTheHistoryAndAHigherOneBringsThemBack() {
        Sight sight = Sight.of(5, 4, "1\r\n2\r\n3\r\n4");
        sight.screen().resize(5, 2);
        assertEquals("3\n4", sight.text());
        assertEquals("1,1", sight.cursor());
        sight.screen().resize(5, 4);
        assertEquals("1\n2\n3\n4", sight.text());
        assertEquals("3,1", sight.cursor());
    }

    @Test
    void aScreenMadeNarrowAndWideAgainShowsTheSame() {
        Sight sight = Sight.of(10, 2, "0123456789");
        sight.screen().resize(4, 2);
        assertEquals("0123", sight.text());
        sight.screen().resize(10, 2);
        assertEquals("0123456789", sight.text());
    }

    @Test
    void bytesMayBeCutAnywhere() {
        byte[] printed =
                "\u001b[31mé漢\u001b]0;t\u001b\\x\u001b[2;3Hy".getBytes(StandardCharsets.UTF_8);
        Sight whole = new Sight(10, 3).print(printed);
        Sight parts = new Sight(10, 3);
        for (byte one : printed) {
            parts.print(new byte[] {one});
        }
        assertEquals(whole.text(), parts.text());
        assertEquals(whole.hash(), parts.hash());
    }

    @Test
    void badUtf8IsShownAndNotTakenForAnythingElse() {
        Sight sight = new Sight(10, 1).print(new byte[] {(byte) 0xC3, 'a', (byte) 0xFF, 'b'});
        assertEquals("\uFFFDa\uFFFDb", sight.text());
    }

    /** Nothing a program prints may stop the terminal. */
    @Test
    void survivesNoise() {
        String[] words = {
            "\u001b[",
            "\u001b]",
            "\u001bP",
            ";",
            "?",
            ":",
            "9999",
            "1",
            "0",
            "h",
            "l",
            "m",
            "r",
            "H",
            "J",
            "K",
            "L",
            "M",
            "@",
            "P",
            "X",
            "S",
            "T",
            "b",
            "A",
            "B",
            "C",
            "D",
            "d",
            "G",
            "\u001b7",
            "\u001b8",
            "\u001bM",
            "\u001bc",
            "\n",
            "\r",
            "\t",
            "\b",
            "1049",
            "6",
            "漢",
            "x",
            "e\u0301",
            "\u001b#8",
            "2;5",
            "Z",
            "I",
        };
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Sight sight = new Sight(2 + random.nextInt(12), 2 + random.nextInt(6));
            for (int i = 0; i < 400; i++) {
                sight.print(words[random.nextInt(words.length)]);
                if (random.nextInt(50) == 0) {
                    sight.screen().resize(2 + random.nextInt(12), 2 + random.nextInt(6));
                }
                Cursor cursor = sight.screen().cursor;
                assertTrue(cursor.row >= 0 && cursor.row < sight.screen().rows());
                assertTrue(cursor.column >= 0 && cursor.column < sight.screen().columns());
            }
            assertFalse(sight.hash().isEmpty());
        }
    }

    private static int fore(String sgr) {
        return Sight.of(4, 1, "\u001b[" + sgr + "mx").screen().grid().line(0).fore[0];
    }

    private static int attributes(String sgr) {
        return Sight.of(4, 1, "\u001b[" + sgr + "mx").attributes();
    }
}
