package dev.rejoin.desktop;

import java.util.Optional;

/**
 * One process of this boot and no other: ids are used again, ids with the time of the start are
 * not.
 *
 * @param startTicks clock ticks between boot and the start of the process
 */
public record ProcessId(long pid, long startTicks) {
    /** What the process is doing; empty when it has ended, also when its id lives on. */
    Optional<ProcessStatus> status() {
        return ProcessStatus.of(pid)
                .filter(status -> status.startTicks() == startTicks && !status.isDead());
    }

    public boolean isAlive() {
        return status().isPresent();
    }
}
