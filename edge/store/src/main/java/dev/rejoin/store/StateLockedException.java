package dev.rejoin.store;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** Another host has this state directory. */
public final class StateLockedException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final String holder;

    StateLockedException(Path state, String holder) {
        super(
                "another host runs on "
                        + state
                        + (holder.isEmpty() ? "" : ": " + holder)
                        + "; stop it first, or use --state with another directory");
        this.holder = holder;
    }

    /** The other host, as {@code pid 4711 since 2026-11-20T08:00:00Z}; empty if it did not say. */
    public String holder() {
        return holder;
    }
}
