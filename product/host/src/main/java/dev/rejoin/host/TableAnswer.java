package dev.rejoin.host;

import dev.rejoin.cause.Cause;
import dev.rejoin.session.Arbitration;
import dev.rejoin.session.SessionId;

/** What the table answers to a logon. */
sealed interface TableAnswer {
    Arbitration arbitration();

    /** The session that the connection is attached to from now on. */
    record Joined(SessionId session, Arbitration arbitration) implements TableAnswer {}

    /** A session was made for the connection; its desktop is still to be started. */
    record Created(SessionId session, Arbitration arbitration) implements TableAnswer {}

    record Refused(Cause cause, Arbitration arbitration) implements TableAnswer {}
}
