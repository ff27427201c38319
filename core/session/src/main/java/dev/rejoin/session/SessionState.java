package dev.rejoin.session;

import java.util.Optional;

/** What a session, or the row of a listener, is doing: as Windows names and prints it. */
public enum SessionState {
    /** Its desktop is being started. */
    INIT("Init"),
    /** A connection that is not logged on yet. */
    CONN("Conn"),
    ACTIVE("Active"),
    /** The desktop runs and nobody looks at it. */
    DISC("Disc"),
    /** Being ended at once. */
    RESET("Reset"),
    /** Being ended, or not able to start. */
    DOWN("Down"),
    LISTEN("Listen"),
    IDLE("Idle");

    private final String printed;

    SessionState(String printed) {
        this.printed = printed;
    }

    public String printed() {
        return printed;
    }

    /** On its way out: nobody can be let in any more. */
    public boolean ending() {
        return this == RESET || this == DOWN;
    }

    public static Optional<SessionState> of(String printed) {
        for (SessionState state : values()) {
            if (state.printed.equals(printed)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
