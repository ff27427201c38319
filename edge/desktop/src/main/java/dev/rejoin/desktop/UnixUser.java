package dev.rejoin.desktop;

import java.nio.file.Path;
import java.util.Optional;

/** An account of the machine, as a line of passwd describes it. */
public record UnixUser(String name, int uid, int gid, Path home, String shell) {
    private static final String DEFAULT_SHELL = "/bin/sh";

    /** [passwd(5)] {@code name:password:uid:gid:comment:home:shell}; empty for any other line. */
    static Optional<UnixUser> parse(String line) {
        String[] field = line.split(":", -1);
        if (field.length != 7 || field[0].isEmpty() || !field[5].startsWith("/")) {
            return Optional.empty();
        }
        try {
            String shell = field[6].isEmpty() ? DEFAULT_SHELL : field[6];
            return Optional.of(
                    new UnixUser(
                            field[0],
                            Integer.parseUnsignedInt(field[2]),
                            Integer.parseUnsignedInt(field[3]),
                            Path.of(field[5]),
                            shell));
        } catch (NumberFormatException notALine) {
            return Optional.empty();
        }
    }

    public boolean isRoot() {
        return uid == 0;
    }

    /** A person's account: what login.defs calls regular, with a shell to log on to. */
    public boolean isRegular() {
        return uid >= 1000 && uid < 60000 && canLogOn();
    }

    private boolean canLogOn() {
        return !shell.endsWith("/nologin") && !shell.endsWith("/false");
    }

    /** The same account with another home and the plain shell: for one that nobody logs on to. */
    public UnixUser at(Path otherHome) {
        return new UnixUser(name, uid, gid, otherHome, DEFAULT_SHELL);
    }
}
