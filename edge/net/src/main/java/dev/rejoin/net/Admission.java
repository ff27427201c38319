package dev.rejoin.net;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Counts connections and says who must go, for all listeners together.
 *
 * <p>A connection that has said nothing yet costs a socket and no place: real clients speak within
 * a round trip, so when room is needed the oldest silent one goes first, and a crowd of silent ones
 * delays nobody.
 */
public final class Admission {
    // LIMIT: sockets of strangers, served, waiting or silent; a socket costs the system about 4 KB.
    private static final int STRANGERS_PER_PLACE = 5;

    private final Limits limits;
    private final Deadlines deadlines;
    private final Semaphore places;
    private final Set<Arrival> present = new HashSet<>();
    private final Set<Arrival> strangers = new HashSet<>();
    private final Set<Arrival> silent = new LinkedHashSet<>();
    private final Map<InetAddress, Integer> perAddress = new HashMap<>();

    public Admission(Limits limits, Deadlines deadlines) {
        this.limits = limits;
        this.deadlines = deadlines;
        this.places = new Semaphore(limits.unauthenticated(), true);
    }

    /** Connections that are being served and not yet known by name. */
    public int unauthenticated() {
        return limits.unauthenticated() - places.availablePermits();
    }

    /** All connections, known or not. */
    public synchronized int connections() {
        return present.size();
    }

    Deadline handshakeDeadline(Link link) {
        return deadlines.closing(link, limits.handshake());
    }

    /** Counts a new connection in, at the cost of a silent one if need be; else says why not. */
    synchronized Optional<TurnedAway> enter(Arrival arrival) {
        InetAddress network = arrival.network();
        boolean addressFull = perAddress.getOrDefault(network, 0) >= limits.perAddress();
        if (addressFull && !sendAwaySilent(other -> other.network().equals(network))) {
            return Optional.of(TurnedAway.TOO_MANY_FROM_ADDRESS);
        }
        boolean full = strangers.size() >= limits.unauthenticated() * STRANGERS_PER_PLACE;
        if (full && !sendAwaySilent(_ -> true)) {
            return Optional.of(TurnedAway.NO_PLACE);
        }
        present.add(arrival);
        strangers.add(arrival);
        silent.add(arrival);
        perAddress.merge(network, 1, Integer::sum);
        return Optional.empty();
    }

    private boolean sendAwaySilent(Predicate<Arrival> fits) {
        Optional<Arrival> oldest = silent.stream().filter(fits).findFirst();
        oldest.ifPresent(arrival -> {
            leave(arrival);
            arrival.turnAway(TurnedAway.SILENT_WHEN_FULL);
        });
        return oldest.isPresent();
    }

    /** The connection has said its first byte: waits for a place, as long as its handshake may. */
    boolean takePlace(Arrival arrival) throws InterruptedException {
        synchronized (this) {
            silent.remove(arrival);
        }
        Duration rest = limits.handshake().minus(arrival.age());
        return places.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS);
    }

    void givePlaceBack() {
        places.release();
    }

    /** The connection is known by name: from here on it counts for its address alone. */
    synchronized void known(Arrival arrival) {
        strangers.remove(arrival);
    }

    /** Takes the connection out of every count; again is harmless. */
    synchronized void leave(Arrival arrival) {
        silent.remove(arrival);
        strangers.remove(arrival);
        if (present.remove(arrival)) {
            perAddress.computeIfPresent(arrival.network(), (_, n) -> n == 1 ? null : n - 1);
        }
    }
}
