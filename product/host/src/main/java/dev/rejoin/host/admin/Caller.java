package dev.rejoin.host.admin;

/**
 * Who asks, as the kernel tells it.
 *
 * @param user the Unix name, or the number where the machine knows no name
 * @param mayCommandAll root, the host's own user and members of group {@code rejoin}
 */
public record Caller(String user, boolean mayCommandAll) {
    /** The user of this program, who works on files that are theirs. */
    public static Caller self() {
        return new Caller(System.getProperty("user.name"), true);
    }

    /** Own sessions are everybody's to command. */
    public boolean mayCommand(SessionRow row) {
        return mayCommandAll || (!row.unixUser().isEmpty() && row.unixUser().equals(user));
    }

    @Override
    public String toString() {
        return user;
    }
}
