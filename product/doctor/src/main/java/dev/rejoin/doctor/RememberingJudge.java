package dev.rejoin.doctor;

import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.rule.Conclusion;
import dev.rejoin.doctor.rule.Diagnosis;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Concludes by the rules, also from the key that the server showed at other times. */
public final class RememberingJudge implements Doctor.Judge {
    private final KeyMemory memory;

    public RememberingJudge(KeyMemory memory) {
        this.memory = memory;
    }

    @Override
    public Report judge(
            Target target, Instant at, Duration took, List<Fact> facts, List<Step> steps) {
        List<Fact> all = new ArrayList<>(facts);
        List<String> unseen = new ArrayList<>();
        try {
            memory.recall(target, facts, at).ifPresent(all::add);
        } catch (IOException unreadable) {
            unseen.add(
                    "Whether the server's key is the one it had before: "
                            + unreadable.getMessage()
                            + ".");
        }
        Conclusion conclusion = Diagnosis.conclude(target, all, at);
        unseen.addAll(conclusion.unseen());
        return new Report(
                target, at, took, conclusion.verdict(), conclusion.findings(), all, steps, unseen);
    }
}
