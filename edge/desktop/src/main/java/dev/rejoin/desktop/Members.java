package dev.rejoin.desktop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The processes of one desktop, except its minder: those seen once stay known. */
final class Members {
    private final ProcessId minder;
    private final Set<ProcessId> known = new HashSet<>();

    Members(RunningDesktop desktop) {
        this.minder = desktop.minder();
    }

    /**
     * Looks again: whoever is in the process session, and whatever descends from a known member. A
     * member stays one when its parent has ended and process 1 has taken it over.
     */
    Set<ProcessId> living() {
        List<ProcessStatus> all = ProcessStatus.all();
        if (isSessionOurs()) {
            all.stream().filter(this::isInSession).map(ProcessStatus::id).forEach(known::add);
        }
        Set<ProcessId> living = alive();
        while (addChildren(all, living)) {
            living = alive();
        }
        return living;
    }

    private Set<ProcessId> alive() {
        return known.stream().filter(ProcessId::isAlive).collect(Collectors.toSet());
    }

    private boolean addChildren(List<ProcessStatus> all, Set<ProcessId> parents) {
        Set<Long> ids = parents.stream().map(ProcessId::pid).collect(Collectors.toSet());
        return known.addAll(
                all.stream()
                        .filter(status -> ids.contains(status.parent()))
                        .map(ProcessStatus::id)
                        .toList());
    }

    /**
     * The minder's id names the process session as long as no other process has got it, and none
     * gets it while a member lives.
     */
    private boolean isSessionOurs() {
        return ProcessStatus.of(minder.pid())
                .map(status -> status.id().equals(minder))
                .orElse(true);
    }

    private boolean isInSession(ProcessStatus status) {
        return status.session() == minder.pid()
                && status.startTicks() >= minder.startTicks()
                && !status.id().equals(minder)
                && !status.isDead();
    }
}
