package dev.rejoin.doctor;

import dev.rejoin.doctor.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known about one target after an examination.
 *
 * @param verdict the primary cause, or that nothing is wrong from outside
 * @param findings what else deserves attention, worst first; the verdict is not among them
 * @param unseen what could not be seen from outside, a sentence each
 */
public record Report(
        Target target,
        Instant at,
        Duration took,
        Finding verdict,
        List<Finding> findings,
        List<Fact> facts,
        List<Step> steps,
        List<String> unseen) {
    public Report {
        findings = List.copyOf(findings);
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
        unseen = List.copyOf(unseen);
    }
}
