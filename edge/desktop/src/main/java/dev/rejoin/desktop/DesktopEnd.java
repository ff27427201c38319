package dev.rejoin.desktop;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Ends a desktop with all that was started in it. */
public final class DesktopEnd {
    /** How long programs have to put their things away at a logoff. */
    public static final Duration LOGOFF = Duration.ofSeconds(3);

    /** A reset asks nobody. */
    public static final Duration RESET = Duration.ZERO;

    private static final Duration AFTER_KILL = Duration.ofSeconds(3);
    private static final Duration FOR_THE_MINDER = Duration.ofSeconds(1);

    private final RunningDesktop desktop;
    private final Set<ProcessId> members = new HashSet<>();

    private DesktopEnd(RunningDesktop desktop) {
        this.desktop = desktop;
    }

    /**
     * Hangs up, then terminates, then kills, each time those that are left, with the given time in
     * between. Returns the processes that outlived even that: none, unless the kernel holds them.
     */
    public static List<ProcessId> end(RunningDesktop desktop, Duration grace) throws IOException {
        if (!desktop.bootId().equals(Boot.id())) {
            return List.of();
        }
        return new DesktopEnd(desktop).end(grace);
    }

    private List<ProcessId> end(Duration grace) throws IOException {
        boolean ended =
                !grace.isZero()
                        && (endedAfter(Signals.HANG_UP, grace)
                                || endedAfter(Signals.TERMINATE, grace));
        if (!ended) {
            endedAfter(Signals.KILL, AFTER_KILL);
        }
        letMinderEnd();
        return List.copyOf(living());
    }

    /** It ends by itself once it has written how the desktop ended. */
    private void letMinderEnd() {
        if (!Waiting.until(() -> !desktop.minder().isAlive(), FOR_THE_MINDER)) {
            Signals.send(desktop.minder(), Signals.KILL);
        }
    }

    private boolean endedAfter(int signal, Duration limit) throws IOException {
        collect();
        for (ProcessId member : members) {
            Signals.send(member, signal);
            // One that was stopped would not see the signal.
            Signals.send(member, Signals.CONTINUE);
        }
        return Waiting.until(this::areAllGone, limit);
    }

    private boolean areAllGone() {
        try {
            collect();
        } catch (IOException unreadable) {
            return false;
        }
        return living().isEmpty();
    }

    private Set<ProcessId> living() {
        return members.stream().filter(ProcessId::isAlive).collect(Collectors.toSet());
    }

    /**
     * Adds what belongs to the desktop now: its process session, and whatever descends from a known
     * member. A member stays one when its parent has ended and process 1 has taken it over.
     */
    private void collect() throws IOException {
        List<ProcessStatus> all = ProcessStatus.all();
        if (isSessionOurs()) {
            all.stream().filter(this::isInSession).map(ProcessStatus::id).forEach(members::add);
        }
        if (desktop.desktop().isAlive()) {
            members.add(desktop.desktop());
        }
        boolean found = true;
        while (found) {
            Set<Long> parents =
                    members.stream()
                            .filter(ProcessId::isAlive)
                            .map(ProcessId::pid)
                            .collect(Collectors.toSet());
            found =
                    all.stream()
                            .filter(status -> parents.contains(status.parent()))
                            .map(ProcessStatus::id)
                            .map(members::add)
                            .reduce(false, Boolean::logicalOr);
        }
    }

    /** The minder's id names the process session as long as no other process has got it. */
    private boolean isSessionOurs() {
        return ProcessStatus.of(desktop.minder().pid())
                .map(status -> status.id().equals(desktop.minder()))
                .orElse(true);
    }

    private boolean isInSession(ProcessStatus status) {
        return status.session() == desktop.minder().pid()
                && status.startTicks() >= desktop.minder().startTicks()
                && !status.id().equals(desktop.minder())
                && !status.isDead();
    }
}
