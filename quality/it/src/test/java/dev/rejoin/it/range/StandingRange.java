package dev.rejoin.it.range;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Targets that stand, in the order in which they were asked for. */
final class StandingRange implements AutoCloseable {
    private final Workshop workshop;
    private final Map<RangeTarget, Stand> stands = new LinkedHashMap<>();

    private StandingRange(Workshop workshop) {
        this.workshop = workshop;
    }

    static StandingRange of(Path folder, List<RangeTarget> targets) throws Exception {
        StandingRange range = new StandingRange(Workshop.in(folder));
        try {
            for (RangeTarget target : targets) {
                range.stands.put(target, target.open(range.workshop));
            }
            return range;
        } catch (Exception | AssertionError failed) {
            range.close();
            throw failed;
        }
    }

    Stand stand(RangeTarget target) {
        Stand stand = stands.get(target);
        if (stand == null) {
            throw new AssertionError(target + " does not stand");
        }
        return stand;
    }

    List<Stand> of(Visit visit) {
        List<Stand> found = new ArrayList<>();
        stands.forEach((target, stand) -> {
            if (target.visit() == visit) {
                found.add(stand);
            }
        });
        return found;
    }

    List<Stand> all() {
        return List.copyOf(stands.values());
    }

    @Override
    public void close() throws Exception {
        try (workshop) {
            for (Stand stand : stands.values()) {
                stand.close();
            }
        }
    }
}
