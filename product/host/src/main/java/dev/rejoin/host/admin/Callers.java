package dev.rejoin.host.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Tells what the user at the other end of the socket may do. */
final class Callers implements Function<dev.rejoin.net.Caller, Caller> {
    private static final String GROUP = "rejoin";

    private final String hostUser = System.getProperty("user.name");

    @Override
    public Caller apply(dev.rejoin.net.Caller peer) {
        boolean all =
                peer.user().equals("root")
                        || peer.user().equals(hostUser)
                        || peer.group().equals(GROUP)
                        || isMember(peer.user());
        return new Caller(peer.user(), all);
    }

    /** The kernel tells the primary group only; the others are in the machine's user database. */
    private static boolean isMember(String user) {
        // A name that begins with - would be an option, and belongs to nobody.
        if (user.startsWith("-")) {
            return false;
        }
        try {
            Process id =
                    new ProcessBuilder("id", "-Gn", user)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String groups = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!id.waitFor(5, TimeUnit.SECONDS)) {
                id.destroyForcibly();
                return false;
            }
            return id.exitValue() == 0 && Arrays.asList(groups.strip().split(" ")).contains(GROUP);
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
