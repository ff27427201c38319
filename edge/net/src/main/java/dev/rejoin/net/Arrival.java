package dev.rejoin.net;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A connection that has come in and is not yet known by name. */
public final class Arrival {
    private final PlainLink link;
    private final Admission admission;
    private final Reception reception;
    private final InetAddress network;
    private final long acceptedNanos = System.nanoTime();
    private final AtomicReference<@Nullable TurnedAway> turnedAway = new AtomicReference<>();
    private final AtomicBoolean hasPlace = new AtomicBoolean();
    private volatile @Nullable Deadline handshake;

    Arrival(PlainLink link, Admission admission, Reception reception) {
        this.link = link;
        this.admission = admission;
        this.reception = reception;
        this.network = networkOf(link.address().getAddress());
    }

    public PlainLink link() {
        return link;
    }

    /** How long ago it was accepted: the handshake limit counts from there. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - acceptedNanos);
    }

    /** True when the link was closed because the handshake limit passed. */
    public boolean handshakeLimitPassed() {
        Deadline deadline = handshake;
        return deadline != null && deadline.passed();
    }

    /**
     * Takes the connection out of the handshake limit and of the count of unauthenticated ones;
     * false when the limit has just closed it.
     */
    public boolean authenticated() {
        Deadline deadline = handshake;
        if (deadline != null && !deadline.cancel()) {
            return false;
        }
        admission.known(this);
        givePlaceBack();
        return true;
    }

    /**
     * Takes the connection out of the handshake limit and leaves it in the count: it has not logged
     * on, and whoever serves it ends it soon. False when the limit has just closed it.
     */
    public boolean refused() {
        Deadline deadline = handshake;
        return deadline == null || deadline.cancel();
    }

    /** Its whole life, on its own thread. */
    void live() {
        try (Deadline deadline = admission.handshakeDeadline(link)) {
            handshake = deadline;
            if (comesToBeServed()) {
                reception.serve(this);
            }
        } finally {
            link.closeNow();
            givePlaceBack();
            admission.leave(this);
        }
    }

    private TurnedAway withoutAWord() {
        return handshakeLimitPassed() ? TurnedAway.SILENT : TurnedAway.LEFT;
    }

    private boolean comesToBeServed() {
        try {
            if (!link.awaitFirstByte()) {
                turnAway(withoutAWord());
                return false;
            }
            if (!admission.takePlace(this)) {
                turnAway(TurnedAway.NO_PLACE);
                return false;
            }
            hasPlace.set(true);
            return true;
        } catch (IOException closedMeanwhile) {
            turnAway(withoutAWord());
            return false;
        } catch (InterruptedException listenerCloses) {
            return false;
        }
    }

    /** Closes and reports, once. */
    void turnAway(TurnedAway reason) {
        if (turnedAway.compareAndSet(null, reason)) {
            link.closeNow();
            reception.turnedAway(link.address(), reason);
        }
    }

    private void givePlaceBack() {
        if (hasPlace.compareAndSet(true, false)) {
            admission.givePlaceBack();
        }
    }

    /** The address that is counted: of IPv6 the first 64 bits, for every machine owns the rest. */
    InetAddress network() {
        return network;
    }

    private static InetAddress networkOf(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, 8, 16, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
