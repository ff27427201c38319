package dev.rejoin.pdu.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void capsAreAsSpecified() {
        Codec.check(
                new DisplayCaps(3, 1920, 1080),
                "05000000 14000000 03000000 80070000 38040000",
                DisplayCaps::read);
    }

    @Test
    void layoutIsAsSpecified() {
        Codec.check(
                new MonitorLayoutRequest(
                        List.of(
                                new MonitorEntry(
                                        1,
                                        -1,
                                        0,
                                        1920,
                                        1080,
                                        new MonitorEntry.Presentation(1000, 500, 180, 150, 140)))),
                """
                02000000 38000000 28000000 01000000
                01000000 ffffffff 00000000 80070000 38040000
                e8030000 f4010000 b4000000 96000000 8c000000
                """,
                MonitorLayoutRequest::read);
    }

    @Test
    void lengthMustBeThatOfTheMessage() {
        String body = "03000000 80070000 38040000";
        Codec.refuses("05000000 ffffffff" + body, DisplayCaps::read);
        Codec.refuses("05000000 18000000" + body + "aaaaaaaa", DisplayCaps::read);
        Codec.refuses("05000000 14000000" + body + "aa", DisplayCaps::read);
        Codec.refuses("02000000 14000000" + body, DisplayCaps::read);
    }

    @Test
    void countAndEntrySizeAreChecked() {
        Codec.refuses("02000000 10000000 29000000 00000000", MonitorLayoutRequest::read);
        Codec.refuses("02000000 10000000 28000000 41000000", MonitorLayoutRequest::read);
        Codec.refuses("02000000 10000000 28000000 01000000", MonitorLayoutRequest::read);
    }

    @Test
    void layoutOfNothingIsReadButNotLegal() {
        MonitorEntry nothing = MonitorEntry.primary(0, 0);
        Codec.roundTrip(new MonitorLayoutRequest(List.of(nothing)), MonitorLayoutRequest::read);
        assertFalse(nothing.legal());
        assertTrue(MonitorEntry.primary(200, 8192).legal());
        assertFalse(MonitorEntry.primary(201, 768).legal());
        assertFalse(MonitorEntry.primary(8194, 768).legal());
        assertFalse(MonitorEntry.primary(1024, -1).legal());
    }

    @Test
    void capsAllowNeitherMoreMonitorsNorMoreArea() {
        DisplayCaps caps = new DisplayCaps(2, 1920, 1080);
        MonitorEntry full = MonitorEntry.primary(1920, 1080);
        MonitorEntry large = MonitorEntry.primary(3840, 2160);
        assertTrue(caps.allows(new MonitorLayoutRequest(List.of(full, full))));
        assertFalse(caps.allows(new MonitorLayoutRequest(List.of(full, full, full))));
        assertFalse(caps.allows(new MonitorLayoutRequest(List.of(large))));
    }

    @Test
    void primaryIsTheMarkedOneOrTheFirst() {
        MonitorEntry plain = new MonitorEntry(0, 0, 0, 800, 600, MonitorEntry.Presentation.PLAIN);
        MonitorEntry marked = MonitorEntry.primary(1024, 768);
        assertEquals(
                marked, new MonitorLayoutRequest(List.of(plain, marked)).primary().orElseThrow());
        assertEquals(plain, new MonitorLayoutRequest(List.of(plain)).primary().orElseThrow());
        assertTrue(new MonitorLayoutRequest(List.of()).primary().isEmpty());
    }

    @Test
    void valuesOutOfRangeAreToBeIgnored() {
        assertTrue(MonitorEntry.Presentation.PLAIN.scaleLegal());
        assertFalse(MonitorEntry.Presentation.PLAIN.physicalSizeLegal());
        assertTrue(new MonitorEntry.Presentation(10, 10000, 90, 500, 180).physicalSizeLegal());
        assertFalse(new MonitorEntry.Presentation(10, 10, 0, 501, 100).scaleLegal());
        assertFalse(new MonitorEntry.Presentation(10, 10, 0, 100, 120).scaleLegal());
    }
}
