package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.Step;
import dev.rejoin.doctor.fact.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was tried and seen so far; probes on two connections write into it at once. */
public final class Notes {
    private final long begun = System.nanoTime();
    private final Consumer<Step> progress;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    public Notes(Consumer<Step> progress) {
        this.progress = progress;
    }

    synchronized void saw(Fact fact) {
        facts.add(fact);
    }

    /**
     * @param from as {@link System#nanoTime} had it when the step began
     */
    void tried(String name, String outcome, boolean went, long from) {
        tried(name, outcome, went, from, Duration.ofNanos(System.nanoTime() - from));
    }

    /** For a step whose outcome was clear only later. */
    void tried(String name, String outcome, boolean went, long from, Duration took) {
        Step step = new Step(name, outcome, went, Duration.ofNanos(from - begun), took);
        synchronized (this) {
            steps.add(step);
            progress.accept(step);
        }
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    public synchronized List<Fact> facts() {
        return List.copyOf(facts);
    }

    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }
}
