package dev.rejoin.host.admin;

import java.io.Serial;

/** A question was refused. */
public final class RefusedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final transient Outcome outcome;

    RefusedException(Outcome outcome) {
        super(outcome.words());
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
