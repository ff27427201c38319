package dev.rejoin.desktop;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Finds a desktop again that an earlier host, or this one, has started. */
public final class Adoption {
    // A minder writes the end within milliseconds, unless the machine is very busy.
    private static final Duration FOR_THE_MINDER = Duration.ofSeconds(1);

    private Adoption() {}

    /** What has become of it. Waits a second at most, for a minder that is about to write. */
    public static DesktopState look(RunningDesktop desktop) throws IOException {
        if (!desktop.bootId().equals(Boot.id())) {
            return new DesktopState.Ended(new EndReason.Rebooted());
        }
        if (!desktop.desktop().isAlive()) {
            return new DesktopState.Ended(reason(desktop));
        }
        try (SocketChannel _ = DesktopSocket.connect(desktop.socket(), desktop.unixUser())) {
            return new DesktopState.Living();
        } catch (IOException refused) {
            return desktop.desktop().isAlive()
                    ? new DesktopState.Mute(String.valueOf(refused.getMessage()))
                    : new DesktopState.Ended(reason(desktop));
        }
    }

    /** Why it ended, once its process is known to be gone. */
    static EndReason reason(RunningDesktop desktop) {
        Waiting.until(
                () ->
                        DesktopDirectory.exit(desktop.directory()).isPresent()
                                || !desktop.minder().isAlive(),
                FOR_THE_MINDER);
        return DesktopDirectory.exit(desktop.directory()).orElseGet(EndReason.Vanished::new);
    }
}
