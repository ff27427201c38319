package dev.rejoin.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What to start.
 *
 * @param directory the session's run directory, which must not exist; its parent must
 * @param command the program and its arguments; it must serve {@code rfb.sock} in the directory
 * @param environment what is set besides HOME, USER, LOGNAME, SHELL, PATH and LANG
 * @param patience how long the desktop may take until its socket answers
 */
public record DesktopRequest(
        Path directory,
        UnixUser user,
        List<String> command,
        Map<String, String> environment,
        Duration patience) {
    /** How long a desktop may take by default. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    public DesktopRequest {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty() || !directory.isAbsolute()) {
            throw new IllegalArgumentException("a command and an absolute directory are needed");
        }
    }

    /** The host's run directory. */
    Path parent() {
        return Objects.requireNonNull(directory.getParent(), "a run directory has a parent");
    }

    /** Where the desktop must listen. */
    public Path socket() {
        return DesktopDirectory.socket(directory);
    }
}
