package dev.rejoin.it.range;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.it.fixture.RealPeers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One run of the doctor over everything that can be seen without logging on. */
@RealPeers({"xrdp", "freerdp-shadow-cli", "haproxy", "Xvfb"})
class DoctorRangeTest {
    private static final double LONGEST_SECONDS = 12;
    private static final List<RangeTarget> TARGETS =
            Stream.of(Visit.PLAIN, Visit.AGAIN)
                    .flatMap(visit -> Range.targets(visit).stream())
                    .filter(target -> !target.cause().isEmpty())
                    .toList();

    @TempDir static Path folder;

    private static StandingRange range;
    private static DoctorRun run;

    @BeforeAll
    static void examine() throws Exception {
        range = StandingRange.of(folder, TARGETS);
        Path state = folder.resolve("state");
        List<Stand> again = range.of(Visit.AGAIN);
        DoctorRun.of(state, again);
        again.forEach(Stand::turn);
        run = DoctorRun.of(state, range.all());
    }

    @AfterAll
    static void close() throws Exception {
        range.close();
    }

    @TestFactory
    Stream<DynamicTest> namesThePrimaryCauseInTime() {
        return TARGETS.stream()
                .map(target -> DynamicTest.dynamicTest(target.toString(), () -> verify(target)));
    }

    private static void verify(RangeTarget target) {
        JsonNode report = run.report(range.stand(target));
        assertAll(
                () -> assertEquals(target.cause(), DoctorRun.cause(report), report::toPrettyString),
                () ->
                        assertTrue(
                                DoctorRun.seconds(report) < LONGEST_SECONDS,
                                () -> DoctorRun.seconds(report) + " s"));
    }
}
