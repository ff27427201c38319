package dev.rejoin.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The accounts of the machine, from getent, so that directories count as well as /etc/passwd. */
public final class UnixUsers {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.@\\\\-]{0,255}");
    private static final String NOBODY = "nobody";

    private UnixUsers() {}

    /** The account of this name. */
    public static Optional<UnixUser> named(String name) throws IOException {
        // A name of digits would be taken for a uid.
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return passwd(name).filter(user -> user.name().equals(name)).findFirst();
    }

    /** Whom this process runs as. */
    public static UnixUser own() throws IOException {
        int uid = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return passwd(Integer.toUnsignedString(uid))
                .findFirst()
                .orElseThrow(
                        () -> new DesktopException("user id %d has no account".formatted(uid)));
    }

    /** The person at the machine when root runs us: who called sudo, else the first regular one. */
    public static Optional<UnixUser> firstPerson(Map<String, String> environment)
            throws IOException {
        String sudoUser = environment.get("SUDO_USER");
        if (sudoUser != null) {
            Optional<UnixUser> caller = named(sudoUser).filter(user -> !user.isRoot());
            if (caller.isPresent()) {
                return caller;
            }
        }
        return passwd().filter(UnixUser::isRegular)
                .filter(user -> Files.isDirectory(user.home()))
                .min(Comparator.comparingInt(UnixUser::uid));
    }

    /** The account without rights, with a home of its own that is made if need be. */
    public static UnixUser nobody(Path home) throws IOException {
        UnixUser nobody =
                named(NOBODY)
                        .orElseThrow(
                                () -> new DesktopException("this machine has no user 'nobody'"))
                        .at(home);
        if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    home,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Ownership.give(home, nobody);
        }
        return nobody;
    }

    private static java.util.stream.Stream<UnixUser> passwd(String... keys) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("getent", "passwd"));
        command.addAll(List.of(keys));
        return Commands.lines(command).stream().map(UnixUser::parse).flatMap(Optional::stream);
    }
}
