package dev.rejoin.app;

import dev.rejoin.host.admin.Outcome;

/** Ends a command with a sentence for its user and an exit status. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final Outcome.Status status;

    CommandFailure(Outcome.Status status, String words) {
        super(words);
        this.status = status;
    }

    int exit() {
        return status.exit();
    }
}
