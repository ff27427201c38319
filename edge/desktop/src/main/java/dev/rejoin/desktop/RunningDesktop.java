package dev.rejoin.desktop;

import java.nio.file.Path;

/**
 * What must be written down to find a desktop again.
 *
 * @param directory the session's run directory
 * @param unixUser whom the desktop runs as
 * @param bootId process ids and ticks mean nothing in another run of the machine
 * @param minder the desktop's parent; its id is that of the process session as well
 */
public record RunningDesktop(Path directory, String unixUser, String bootId, ProcessId minder) {
    public Path socket() {
        return DesktopDirectory.socket(directory);
    }
}
