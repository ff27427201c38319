package dev.rejoin.app;

import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Examines many targets side by side. */
final class Fleet {
    // LIMIT: each target costs a few connections and their buffers; more would wait for memory.
    static final int AT_ONCE = 16;

    private final Examiner examiner;
    private final Progress progress;

    Fleet(Examiner examiner, Progress progress) {
        this.examiner = examiner;
        this.progress = progress;
    }

    /** The reports in the order of the targets. */
    List<Report> examine(List<Target> targets) throws InterruptedException {
        var threads = Thread.ofVirtual().name("doctor-", 0).factory();
        var executor = Executors.newFixedThreadPool(Math.min(AT_ONCE, targets.size()), threads);
        try (executor) {
            List<Future<Report>> running = new ArrayList<>();
            for (Target target : targets) {
                running.add(executor.submit(() -> examine(target)));
            }
            List<Report> reports = new ArrayList<>();
            for (Future<Report> one : running) {
                reports.add(one.get());
            }
            return reports;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an examination broke", failed.getCause());
        } catch (InterruptedException stopped) {
            executor.shutdownNow();
            throw stopped;
        }
    }

    private Report examine(Target target) {
        try {
            return examiner.examine(target, step -> progress.step(target, step));
        } finally {
            progress.done(target);
        }
    }
}
