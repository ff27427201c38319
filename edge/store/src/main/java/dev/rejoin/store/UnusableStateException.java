package dev.rejoin.store;

import java.io.IOException;
import java.io.Serial;

/** A directory or key that this host must not work with: what is wrong, and how to cure it. */
public final class UnusableStateException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    UnusableStateException(String message) {
        super(message);
    }
}
