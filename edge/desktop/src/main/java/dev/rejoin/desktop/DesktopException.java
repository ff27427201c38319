package dev.rejoin.desktop;

import java.io.IOException;
import java.io.Serial;
import java.util.List;

/** A desktop could not be started; the message says what happened and what to do. */
public final class DesktopException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient List<String> log;

    DesktopException(String message) {
        this(message, List.of());
    }

    DesktopException(String message, List<String> log) {
        super(message);
        this.log = List.copyOf(log);
    }

    /** The last lines that the desktop wrote. */
    public List<String> log() {
        return log;
    }
}
