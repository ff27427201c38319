package dev.rejoin.it.range;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.it.fixture.RealPeers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Servers that want the doctor's time and memory. */
@RealPeers({})
class DoctorHostileTest {
    private static final double LONGEST_SECONDS = 12;
    private static final long MOST_MEBIBYTES = 200;

    @TempDir Path folder;

    @Test
    void hostileServersCostNeitherTimeNorMemory() throws Exception {
        List<RangeTarget> hostile =
                Range.targets(Visit.PLAIN).stream()
                        .filter(target -> target.cause().isEmpty())
                        .toList();
        try (StandingRange range = StandingRange.of(folder, hostile)) {
            DoctorRun run = DoctorRun.of(folder.resolve("state"), range.all());

            assertAll(hostile.stream().map(target -> verdict(target, run, range)));
            assertTrue(run.peakMebibytes() < MOST_MEBIBYTES, () -> run.peakMebibytes() + " MiB");
        }
    }

    @Test
    void soDoThoseThatWaitForALogon() throws Exception {
        RangeTarget bomb =
                Range.targets(Visit.LOGON).stream()
                        .filter(target -> target.cause().isEmpty())
                        .findFirst()
                        .orElseThrow();
        try (StandingRange range = StandingRange.of(folder, List.of(bomb))) {
            DoctorRun run =
                    DoctorRun.of(
                            folder.resolve("state"),
                            Range.PASSWORD + "\n",
                            range.all(),
                            "--user",
                            "anna",
                            "--password-stdin");

            assertAll(() -> run.report(range.stand(bomb)));
            assertTrue(run.peakMebibytes() < MOST_MEBIBYTES, () -> run.peakMebibytes() + " MiB");
        }
    }

    private static Executable verdict(RangeTarget target, DoctorRun run, StandingRange range) {
        return () -> {
            JsonNode report = run.report(range.stand(target));
            assertNotEquals(RangeTarget.HEALTHY, DoctorRun.cause(report), target::toString);
            assertTrue(
                    DoctorRun.seconds(report) < LONGEST_SECONDS,
                    () -> target + ": " + DoctorRun.seconds(report) + " s");
        };
    }
}
