package dev.rejoin.doctor;

import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.probe.Notes;
import dev.rejoin.doctor.probe.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Examines targets: asks what the questions ask for, and concludes from what came back. */
public final class Doctor {
    /** Makes the report of an examination from what was seen in it. */
    @FunctionalInterface
    public interface Judge {
        Report judge(Target target, Instant at, Duration took, List<Fact> facts, List<Step> steps);
    }

    private final Questions questions;
    private final Judge judge;

    public Doctor(Questions questions, Judge judge) {
        this.questions = questions;
        this.judge = judge;
    }

    /**
     * @param progress is told each step when it is over, by one thread at a time
     */
    public Report examine(Target target, Consumer<Step> progress) {
        Instant at = Instant.now();
        long begun = System.nanoTime();
        Notes notes = new Notes(progress);
        Plan.carryOut(target, questions, notes);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return judge.judge(target, at, took, notes.facts(), notes.steps());
    }
}
