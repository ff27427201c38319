package dev.rejoin.store;

import java.io.IOException;
import java.io.Serial;

/** A text that is not JSON, or JSON that does not say what it must say. */
public final class JsonException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }
}
