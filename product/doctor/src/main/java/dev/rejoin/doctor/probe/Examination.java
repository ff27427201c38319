package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.net.Dialled;
import dev.rejoin.net.WaryLink;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * One target under examination at one of its addresses: the way to it, the time left, the notes.
 */
final class Examination {
    // LIMIT: everything that a server has to say before a logon fits many times.
    static final int MOST = 1 << 20;

    private final Target target;
    private final InetAddress address;
    private final Duration whole;
    private final Pace pace;
    private final Notes notes;

    Examination(Target target, InetAddress address, Duration whole, Notes notes) {
        this(target, address, whole, notes, new Pace());
    }

    private Examination(
            Target target, InetAddress address, Duration whole, Notes notes, Pace pace) {
        this.pace = pace;
        this.target = target;
        this.address = address;
        this.whole = whole;
        this.notes = notes;
    }

    /** The same with this much more time from now on. */
    Examination longer(Duration more) {
        return new Examination(target, address, notes.elapsed().plus(more), notes, pace);
    }

    /** The connection by which the address was found, as the first visit. */
    Visit visiting(WaryLink link) {
        pace.enter(left());
        return new Visit(link, pace::leave);
    }

    /** A connection when its turn has come; empty when there is none to be had. */
    Optional<Visit> visit() {
        if (left().compareTo(Patience.LEAST) < 0 || !pace.enter(left())) {
            return Optional.empty();
        }
        return dial(pace::leave);
    }

    /** A connection beyond those that may be open at once: for one that only keeps still. */
    Optional<Visit> extraVisit() {
        return pace.turn() ? dial(() -> {}) : Optional.empty();
    }

    private Optional<Visit> dial(Runnable leave) {
        switch (TcpProbe.dial(address, target.port(), within(Patience.CONNECT), left(), MOST)) {
            case Dialled.Connected(WaryLink link, Duration took) -> {
                notes.saw(TcpProbe.connected(address, took));
                return Optional.of(new Visit(link, leave));
            }
            case Dialled.Failed failed -> {
                leave.run();
                TcpConnect fact = TcpProbe.failed(address, failed);
                notes.saw(fact);
                notes.tried(
                        "TCP " + TcpProbe.shown(new InetSocketAddress(address, target.port())),
                        Words.of(fact),
                        false,
                        System.nanoTime() - failed.took().toNanos());
                return Optional.empty();
            }
        }
    }

    /** This long, or what is left of the whole. */
    Duration within(Duration wish) {
        Duration left = left();
        return left.compareTo(wish) < 0 ? left : wish;
    }

    Duration left() {
        Duration left = whole.minus(notes.elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    Target target() {
        return target;
    }

    Notes notes() {
        return notes;
    }
}
