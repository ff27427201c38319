package dev.rejoin.host.admin;

/**
 * Who asks, as the kernel tells it.
 *
 * @param user the Unix name, or the number where the machine knows no name
 * @param mayCommandAll root, the host's own user and members of group {@code rejoin}
 */
public record Caller(int uid, String user, boolean mayCommandAll) {
    /** How the journal and a tombstone name this caller. */
    public String words() {
        return user + " (uid " + uid + ")";
    }
}
