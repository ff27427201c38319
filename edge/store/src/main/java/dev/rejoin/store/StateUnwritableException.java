package dev.rejoin.store;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file of the state could not be written; what stood there before still stands there. */
public final class StateUnwritableException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final String file;
    private final String why;

    StateUnwritableException(Path file, IOException failure) {
        super("cannot write " + file + ": " + reason(failure), failure);
        this.file = file.toString();
        this.why = reason(failure);
    }

    public Cause reason() {
        return Cause.of(CauseId.STATE_UNWRITABLE, file, why);
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileSystemException named) {
            String reason = named.getReason();
            String kind = named.getClass().getSimpleName().replace("Exception", "");
            return reason == null ? kind : reason;
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
