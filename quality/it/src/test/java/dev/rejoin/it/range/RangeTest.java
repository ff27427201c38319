package dev.rejoin.it.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.it.fixture.RealPeers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The range can be put up whole. */
@RealPeers({"xrdp", "freerdp-shadow-cli", "Xvfb"})
class RangeTest {
    @TempDir Path folder;

    @Test
    void everyTargetStartsOnAPortOfItsOwnAndStops() throws Exception {
        List<Stand> stands = new ArrayList<>();
        Set<Integer> ports = new HashSet<>();
        try (Workshop workshop = Workshop.in(folder)) {
            for (RangeTarget target : Range.targets()) {
                Stand stand = target.open(workshop);
                stands.add(stand);
                assertTrue(ports.add(stand.port()), () -> target + " has a port of its own");
            }
            for (Stand stand : stands) {
                stand.close();
            }
        }
    }

    @Test
    void namesAreUnique() {
        List<String> names = Range.targets().stream().map(RangeTarget::toString).toList();

        assertEquals(List.copyOf(new java.util.LinkedHashSet<>(names)), names);
    }
}
