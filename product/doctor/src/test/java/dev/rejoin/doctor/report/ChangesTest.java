package dev.rejoin.doctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.doctor.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Report HEALTHY = Reports.healthy("a");

    private final Changes changes = new Changes();

    @Test
    void theFirstExaminationIsTold() {
        assertEquals(
                List.of(
                        "2026-03-12 09:30:00 UTC  a:3389  healthy: "
                                + HEALTHY.verdict().cause().meaning()),
                changes.next(HEALTHY));
    }

    @Test
    void nothingIsSaidWhileNothingChanges() {
        changes.next(Reports.expired());

        assertEquals(List.of(), changes.next(Reports.expired()));
    }

    @Test
    void anotherVerdictIsTold() {
        changes.next(HEALTHY);
        List<String> lines = changes.next(Reports.refused("a"));

        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.getFirst().contains("no longer healthy; now refused: "), lines.toString());
    }

    @Test
    void findingsComeAndGo() {
        Report found = Reports.with(HEALTHY, Reports.expired().findings(), List.of());
        changes.next(HEALTHY);

        String came = changes.next(found).toString();
        String went = changes.next(HEALTHY).toString();

        assertTrue(came.contains("also found: cert-untrusted: "), came);
        assertTrue(went.contains("no longer found: cert-untrusted"), went);
    }

    @Test
    void anotherCertificateIsToldAlsoAfterAFailureInBetween() {
        changes.next(Reports.with(HEALTHY, List.of(), List.of(Reports.tls("expired"))));
        changes.next(Reports.refused("a"));
        String lines =
                changes.next(Reports.with(HEALTHY, List.of(), List.of(Reports.tls("hostile"))))
                        .toString();

        assertTrue(lines.contains("another certificate: "), lines);
        assertTrue(lines.contains("formerly CN=srv1.corp.example, valid to 2026-03-01"), lines);
        assertTrue(lines.codePoints().noneMatch(TextReportTest::isObeyed), lines);
    }
}
