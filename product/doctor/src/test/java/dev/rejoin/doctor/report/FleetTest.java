package dev.rejoin.doctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.Confidence;
import dev.rejoin.doctor.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final List<Report> WORST_FIRST =
            List.of(
                    Reports.refused("z"),
                    Reports.report("f", CauseId.FILTERED, Confidence.STRONG, "f", "8 s"),
                    Reports.expired(),
                    Reports.report("c", CauseId.CERT_WEAK, Confidence.CERTAIN, "RSA 1024"),
                    Reports.with(Reports.healthy("w"), Reports.expired().findings(), List.of()),
                    Reports.healthy("a"),
                    Reports.healthy("b"));

    @Test
    void theWorstComeFirst() {
        List<Report> reports = new ArrayList<>(WORST_FIRST);
        Collections.shuffle(reports, new Random(7));

        assertEquals(
                names(WORST_FIRST), names(reports.stream().sorted(Ranking.worstFirst()).toList()));
    }

    @Test
    void theTableHasALineForEach() {
        String text = FleetTable.of(WORST_FIRST, 80, false);
        List<String> lines = text.lines().toList();

        assertTrue(lines.get(1).startsWith("z:3389  "), text);
        assertTrue(
                text.endsWith(
                        "7 targets: 2 cannot be reached, 2 have something wrong, 3 are healthy\n"),
                text);
        assertEquals(
                List.of(),
                lines.stream().filter(line -> line.codePointCount(0, line.length()) > 80).toList());
    }

    @Test
    void theExitStatusIsThatOfTheWorst() {
        assertEquals(
                List.of(4, 4, 1, 1, 0, 0, 0),
                WORST_FIRST.stream().map(report -> Ranking.of(report).exit()).toList());
    }

    private static List<String> names(List<Report> reports) {
        return reports.stream().map(report -> report.target().host()).toList();
    }
}
