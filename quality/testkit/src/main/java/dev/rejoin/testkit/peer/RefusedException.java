package dev.rejoin.testkit.peer;

import dev.rejoin.protocol.connect.ConnectRefusal;
import java.io.IOException;
import java.io.Serial;

/** The server let nobody in, and said why. */
public final class RefusedException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient ConnectRefusal why;

    RefusedException(ConnectRefusal why) {
        super("the server refused the connection: " + why);
        this.why = why;
    }

    public ConnectRefusal why() {
        return why;
    }
}
