package dev.rejoin.it.range;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.it.fixture.RealPeers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The doctor logs on, once for each of these: one run examines one server with a user. */
@RealPeers({"freerdp-shadow-cli", "Xvfb", "xrdp"})
class DoctorLogonTest {
    private static final int AT_ONCE = 3;
    private static final List<RangeTarget> TARGETS =
            Range.targets(Visit.LOGON).stream()
                    .filter(target -> !target.cause().isEmpty())
                    .toList();

    @TempDir static Path folder;

    private static StandingRange range;
    private static final Map<RangeTarget, Future<JsonNode>> REPORTS = new HashMap<>();

    @BeforeAll
    static void examine() throws Exception {
        range = StandingRange.of(folder, TARGETS);
        try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
            for (RangeTarget target : TARGETS) {
                REPORTS.put(target, executor.submit(() -> report(target)));
            }
        }
    }

    private static JsonNode report(RangeTarget target) throws Exception {
        Stand stand = range.stand(target);
        return DoctorRun.of(
                        folder.resolve("state"),
                        Range.PASSWORD + "\n",
                        List.of(stand),
                        "--user",
                        target.user(),
                        "--password-stdin")
                .report(stand);
    }

    @AfterAll
    static void close() throws Exception {
        range.close();
    }

    @TestFactory
    Stream<DynamicTest> saysWhatBecameOfTheLogon() {
        return TARGETS.stream()
                .map(target -> DynamicTest.dynamicTest(target.toString(), () -> verify(target)));
    }

    private static void verify(RangeTarget target) throws Exception {
        JsonNode report = REPORTS.get(target).get();
        assertEquals(target.cause(), DoctorRun.cause(report), report::toPrettyString);
    }
}
