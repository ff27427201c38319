package dev.rejoin.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory of sockets: others may pass through to what is theirs, and look at nothing. */
final class RunDirectory {
    private RunDirectory() {}

    static void make(Path directory, boolean root) throws IOException {
        String mode = root ? "rwx--x--x" : "rwx------";
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(directory);
        }
        Object owner = Files.getAttribute(directory, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw new IOException(
                    directory + " belongs to another user: choose another state with --state");
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(mode));
    }
}
