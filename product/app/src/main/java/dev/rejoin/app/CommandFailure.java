package dev.rejoin.app;

import dev.rejoin.host.admin.Outcome;
import java.io.Serial;

/** Ends a command with a sentence for its user and an exit status. */
final class CommandFailure extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final Outcome.Status status;

    CommandFailure(Outcome.Status status, String words) {
        super(words);
        this.status = status;
    }

    CommandFailure(Outcome outcome) {
        this(outcome.status(), outcome.words());
    }

    int exit() {
        return status.exit();
    }
}
