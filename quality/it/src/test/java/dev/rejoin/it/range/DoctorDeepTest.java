package dev.rejoin.it.range;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.it.fixture.RealPeers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What only shows when the doctor takes minutes. */
@Tag("fault")
@RealPeers({"xrdp", "haproxy"})
class DoctorDeepTest {
    @TempDir Path folder;

    @Test
    void findsWhatOnlyShowsWithTime() throws Exception {
        List<RangeTarget> deep = Range.targets(Visit.DEEP);
        try (StandingRange range = StandingRange.of(folder, deep)) {
            DoctorRun run =
                    DoctorRun.of(
                            folder.resolve("state"), range.all(), "--deep", "--idle-bound", "16s");

            assertAll(
                    deep.stream().map(target -> verdict(target, run.report(range.stand(target)))));
        }
    }

    private static Executable verdict(RangeTarget target, JsonNode report) {
        return () -> assertEquals(target.cause(), DoctorRun.cause(report), report::toPrettyString);
    }
}
