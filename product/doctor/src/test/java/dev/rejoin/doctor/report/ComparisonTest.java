package dev.rejoin.doctor.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.store.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Report INSIDE =
            Reports.with(
                    Reports.healthy("inside"),
                    List.of(),
                    List.of(connected(1), Reports.tls("expired")));
    private static final Report OUTSIDE =
            Reports.with(
                    Reports.healthy("outside"),
                    List.of(),
                    List.of(connected(80), Reports.tls("hostile")));

    @Test
    void tellsWhatIsDifferentAndNoTimes() throws Exception {
        Comparison comparison = new Comparison(INSIDE, OUTSIDE);
        String text = comparison.text(80, false);
        Json json = Json.parse(comparison.json());

        assertAll(
                () -> assertFalse(comparison.isEqual()),
                () -> assertTrue(text.contains("\ncertificate\n"), text),
                () -> assertTrue(text.contains("    subject CN=srv1.corp.example"), text),
                () -> assertFalse(text.contains("round trip"), text),
                () -> assertFalse(text.contains("\nTLS\n"), text),
                () -> assertEquals(1, json.objects("differences").size()),
                () ->
                        assertEquals(
                                "certificate",
                                json.objects("differences").getFirst().text("topic")));
    }

    @Test
    void theSameServerIsTheSame() {
        Report other =
                Reports.with(
                        Reports.healthy("b"),
                        List.of(),
                        List.of(connected(80), Reports.tls("expired")));
        Comparison comparison = new Comparison(INSIDE, other);

        assertTrue(comparison.isEqual());
        assertTrue(
                comparison.text(80, false).endsWith("What can be seen of the two is the same.\n"));
    }

    private static Fact connected(int millis) {
        return new TcpConnect(
                "192.0.2.7", TcpConnect.Outcome.CONNECTED, Duration.ofMillis(millis), "");
    }
}
