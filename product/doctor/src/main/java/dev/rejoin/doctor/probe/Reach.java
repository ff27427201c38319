package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.net.Dialled;
import dev.rejoin.net.WaryLink;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The first address of a name that lets itself be reached, and the connection to it. */
record Reach(InetAddress address, WaryLink link) {
    // LIMIT: what a name of a farm may hold is more than a person waits for.
    private static final int MOST_ADDRESSES = 4;

    /** Tries all addresses at once, so that a dead one among them costs no more than its time. */
    static Optional<Reach> find(Target target, Duration whole, Notes notes) {
        List<InetAddress> addresses =
                NameProbe.look(target.host(), notes).stream().limit(MOST_ADDRESSES).toList();
        List<Reach> reached;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Reach>>> answers =
                    addresses.stream()
                            .map(each -> threads.submit(() -> knock(each, target, whole, notes)))
                            .toList();
            reached = answers.stream().flatMap(answer -> joined(answer).stream()).toList();
        }
        reached.stream().skip(1).forEach(other -> other.link().close());
        return reached.stream().findFirst();
    }

    private static Optional<Reach> joined(Future<Optional<Reach>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("connecting failed for no reason of the net", broken);
        }
    }

    private static Optional<Reach> knock(
            InetAddress address, Target target, Duration whole, Notes notes) {
        long from = System.nanoTime();
        Duration left = whole.minus(notes.elapsed());
        Dialled dialled =
                TcpProbe.dial(address, target.port(), Patience.CONNECT, left, Examination.MOST);
        TcpConnect fact =
                switch (dialled) {
                    case Dialled.Connected connected ->
                            TcpProbe.connected(address, connected.took());
                    case Dialled.Failed failed -> TcpProbe.failed(address, failed);
                };
        notes.saw(fact);
        notes.tried(
                "TCP " + TcpProbe.shown(new InetSocketAddress(address, target.port())),
                Words.of(fact),
                dialled instanceof Dialled.Connected,
                from);
        return dialled instanceof Dialled.Connected(WaryLink link, Duration _)
                ? Optional.of(new Reach(address, link))
                : Optional.empty();
    }
}
