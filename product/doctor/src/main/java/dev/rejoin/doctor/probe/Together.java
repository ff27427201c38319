package dev.rejoin.doctor.probe;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs probes in their order, some at once, until all are over. */
final class Together {
    private Together() {}

    /** As many at once as a server is asked by. */
    static void run(List<Runnable> probes) {
        run(probes, Pace.AT_ONCE);
    }

    static void run(List<Runnable> probes, int atOnce) {
        Queue<Runnable> queue = new ConcurrentLinkedQueue<>(probes);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> workers =
                    IntStream.range(0, atOnce)
                            .<Future<?>>mapToObj(worker -> threads.submit(() -> drain(queue)))
                            .toList();
            workers.forEach(Together::await);
        }
    }

    private static void drain(Queue<Runnable> queue) {
        for (Runnable probe = queue.poll(); probe != null; probe = queue.poll()) {
            probe.run();
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a probe has a fault of its own", broken.getCause());
        }
    }
}
