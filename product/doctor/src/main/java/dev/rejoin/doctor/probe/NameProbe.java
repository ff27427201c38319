package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.NameLookup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the name stands for, as this machine resolves it. */
final class NameProbe {
    // LIMIT: a resolver that asks one dead server after the other takes half a minute.
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private NameProbe() {}

    static List<InetAddress> look(String name, Notes notes) {
        long from = System.nanoTime();
        List<InetAddress> found = List.of();
        String problem = "";
        try {
            found = resolve(name);
        } catch (UnknownHostException unknown) {
            problem = Optional.ofNullable(unknown.getMessage()).orElse("unknown");
        }
        List<String> addresses = found.stream().map(InetAddress::getHostAddress).toList();
        notes.saw(new NameLookup(name, addresses, problem));
        notes.tried(
                "name " + name,
                found.isEmpty() ? problem : String.join(", ", addresses),
                !found.isEmpty(),
                from);
        return found;
    }

    private static List<InetAddress> resolve(String name) throws UnknownHostException {
        FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> InetAddress.getAllByName(name));
        Thread.ofPlatform().daemon().name("name lookup").start(lookup);
        try {
            return List.of(lookup.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            throw unknown(
                    failed.getCause() instanceof UnknownHostException why
                            ? String.valueOf(why.getMessage())
                            : "unknown");
        } catch (TimeoutException late) {
            throw unknown("no answer from the name servers within " + Words.seconds(LONGEST));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unknown("interrupted");
        }
    }

    private static UnknownHostException unknown(String why) {
        return new UnknownHostException(why);
    }
}
