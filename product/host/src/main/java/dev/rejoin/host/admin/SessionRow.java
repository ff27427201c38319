package dev.rejoin.host.admin;

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
 * @param device empty, as on today's Windows; the column is kept for scripts
 * @param client the name the client gave itself; empty when not connected
 * @param address the client's address and port; for a listener the address it is bound to
 * @param ageSeconds since the state last changed, or null where nobody knows
 * @param quietSeconds since the client was last heard, or null when not connected
 * @param roundTripMillis the newest measured round trip, or null where none was measured
 * @param cause id of the last cause in the catalogue ({@code network-lost}); empty when none
 * @param causeWords the same in words; empty when none
 */
public record SessionRow(
        int id,
        String session,
        String user,
        String unixUser,
        String state,
        String type,
        String device,
        String client,
        String address,
        @Nullable Long ageSeconds,
        @Nullable Long quietSeconds,
        @Nullable Long roundTripMillis,
        String cause,
        String causeWords) {

    /** The first id of a listener's row. */
    public static final int FIRST_LISTENER_ID = 65_536;

    public boolean isListener() {
        return id >= FIRST_LISTENER_ID;
    }
}
