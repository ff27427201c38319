package dev.rejoin.doctor.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.Confidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
    /** The catalogue's own words may change without this. */
    @Test
    void readsAsItStandsInTheResource() throws IOException {
        String text = TextReport.of(Reports.expired(), 80, false);
        String meaning = Reports.expired().verdict().cause().meaning();

        assertEquals(
                golden("expired.txt"),
                text.replace(meaning, "{meaning}")
                        .replaceAll("(?s)What to do.*?\nEvidence", "{remedies}\n\nEvidence"));
    }

    @Test
    void aStrongVerdictNamesTheOtherExplanation() {
        String text =
                TextReport.of(
                        Reports.report("a", CauseId.FILTERED, Confidence.STRONG, "a:3389", "8 s"),
                        80,
                        false);

        assertTrue(text.contains("(filtered, strong; otherwise: something else)"), text);
    }

    @ParameterizedTest
    @ValueSource(ints = {48, 60, 80, 132})
    void linesAreNoWiderThanTheTerminalWhereWordsAllowIt(int width) {
        for (String line : TextReport.of(Reports.expired(), width, false).split("\n")) {
            String words = line.strip();
            boolean breakable = words.contains(" ") && longestWord(words) < width / 3;
            assertFalse(breakable && line.length() > width, width + ": " + line);
        }
    }

    @Test
    void withoutColoursNothingButTextAndLinesComes() {
        for (var report : List.of(Reports.expired(), Reports.hostile())) {
            String text = TextReport.of(report, 80, false);
            text.codePoints()
                    .forEach(point ->
                            assertTrue(
                                    point == '\n' || !isObeyed(point),
                                    () -> "U+%04X in%n%s".formatted(point, text)));
        }
    }

    @Test
    void withColoursOnlyColoursAreSent() {
        String text = TextReport.of(Reports.hostile(), 80, true);
        String rest = text.replaceAll("\u001b\\[[0-9;]*m", "");

        assertAll(
                () -> assertTrue(text.contains("\u001b[1;31m"), text),
                () ->
                        assertEquals(
                                -1,
                                rest.codePoints()
                                        .filter(point -> point != '\n' && isObeyed(point))
                                        .findFirst()
                                        .orElse(-1)));
    }

    @Test
    void theLikelyServersCureComesFirst() {
        String text = TextReport.of(Reports.expired(), 80, false);

        assertTrue(text.contains("looks like Windows, Server 2022 (build 20348)"), text);
        assertTrue(text.indexOf("  Windows ") < text.indexOf("  in general "), text);
        assertTrue(text.indexOf("  in general ") < text.indexOf("  xrdp "), text);
    }

    static boolean isObeyed(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static int longestWord(String words) {
        return List.of(words.split(" +")).stream().mapToInt(String::length).max().orElse(0);
    }

    static String golden(String name) throws IOException {
        try (InputStream in = TextReportTest.class.getResourceAsStream(name)) {
            return in == null
                    ? "there is no " + name
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
