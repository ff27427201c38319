package dev.rejoin.store;

import java.io.IOException;
import java.io.Serial;

/** A sealed secret that was changed, moved from elsewhere, or sealed with another key. */
public final class SealException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    SealException(String message) {
        super(message);
    }
}
