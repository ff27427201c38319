package dev.rejoin.host.admin;

import dev.rejoin.cause.Cause;
import dev.rejoin.session.Client;
import dev.rejoin.session.DesktopProcess;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code query session}: a session or a listener.
 *
 * @param id the session's number; a listener has 65536 and up, as on Windows
 * @param session the name of the connection ({@code rdp-tcp#3}) or of the listener; empty while
 *     disconnected
 * @param user the account; empty for a listener
 * @param unixUser whose session it is for permissions; empty for a listener
 * @param state as Windows prints it: Active, Disc, Conn, Init, Listen, ...
 * @param type the protocol of the connection, {@code rdpwd}; else empty
 * @param client the name the client gave itself; empty when not connected
 * @param address the client's address; for a listener the address it is bound to
 * @param ageSeconds since the state last changed, or null where nobody knows
 * @param quietSeconds since the user last did something, or null when not connected
 * @param roundTripMillis the newest measured round trip, or null where none was measured
 * @param cause id of the last cause in the catalogue ({@code dead-link}); empty when none
 * @param causeWords the same in words; empty when none
 */
public record SessionRow(
        int id,
        String session,
        String user,
        String unixUser,
        String state,
        String type,
        String client,
        String address,
        @Nullable Long ageSeconds,
        @Nullable Long quietSeconds,
        @Nullable Long roundTripMillis,
        String cause,
        String causeWords) {

    /** The first id of a listener's row. */
    public static final int FIRST_LISTENER_ID = 65_536;

    private static final String TYPE = "rdpwd";

    /** The row of a session at this moment. */
    public static SessionRow of(Session session, Instant now) {
        Client client = session.client();
        DesktopProcess desktop = session.desktop();
        Cause cause = session.cause();
        Duration roundTrip = session.activity().roundTrip();
        return new SessionRow(
                session.id().number(),
                client == null ? "" : client.listener() + "#" + session.id(),
                session.user().spelling(),
                desktop == null ? "" : desktop.unixUser(),
                session.state().printed(),
                client == null ? "" : TYPE,
                client == null ? "" : client.name(),
                client == null ? "" : client.address(),
                seconds(session.since(), now),
                client == null ? null : seconds(session.activity().lastInput(), now),
                roundTrip == null ? null : roundTrip.toMillis(),
                cause == null ? "" : cause.id().word(),
                cause == null ? "" : cause.meaning());
    }

    /**
     * The row of a listener.
     *
     * @param index its place among the listeners, from 0
     */
    public static SessionRow listener(int index, String name, String address) {
        return new SessionRow(
                FIRST_LISTENER_ID + index,
                name,
                "",
                "",
                SessionState.LISTEN.printed(),
                TYPE,
                "",
                address,
                null,
                null,
                null,
                "",
                "");
    }

    public boolean isListener() {
        return id >= FIRST_LISTENER_ID;
    }

    private static long seconds(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toSeconds());
    }
}
