package dev.rejoin.app;

import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.report.Changes;
import dev.rejoin.doctor.report.JsonReport;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examines targets again and again, and says what changed. */
final class Watch {
    private final Fleet fleet;
    private final List<Target> targets;
    private final boolean json;
    private final Map<Target, Changes> known = new LinkedHashMap<>();

    Watch(Examiner examiner, List<Target> targets, boolean json) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        this.fleet =
                new Fleet(
                        examiner,
                        Progress.still(
                                nowhere,
                                Terminal.NONE,
                                targets.size(),
                                Optional.empty(),
                                InstantSource.system()));
        this.targets = List.copyOf(targets);
        this.json = json;
    }

    /** Examines all once; lines for those that are new or changed. */
    List<String> round() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        for (Report report : fleet.examine(targets)) {
            List<String> changes =
                    known.computeIfAbsent(report.target(), _ -> new Changes()).next(report);
            if (json && !changes.isEmpty()) {
                lines.add(JsonReport.of(report));
            } else {
                lines.addAll(changes);
            }
        }
        return lines;
    }
}
