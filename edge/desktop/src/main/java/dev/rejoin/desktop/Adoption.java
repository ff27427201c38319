package dev.rejoin.desktop;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Finds a desktop again that an earlier host, or this one, has started. */
public final class Adoption {
    // A minder writes the end within milliseconds, unless the machine is very busy.
    private static final Duration FOR_THE_MINDER = Duration.ofSeconds(1);
    // The log is complete when its keeper has ended; what the user left behind may hold it.
    private static final Duration FOR_THE_LOG = Duration.ofMillis(300);

    private Adoption() {}

    /**
     * What has become of it. A desktop can outlive its minder: then its socket is the only sign of
     * life. Waits about a second at most, for a minder that is about to write.
     */
    public static DesktopState look(RunningDesktop desktop) throws IOException {
        if (!desktop.bootId().equals(Boot.id())) {
            return new DesktopState.Ended(new EndReason.Rebooted());
        }
        if (DesktopDirectory.exit(desktop.directory()).isPresent()) {
            return new DesktopState.Ended(reason(desktop));
        }
        try (SocketChannel _ = DesktopSocket.connect(desktop.socket(), desktop.unixUser())) {
            return new DesktopState.Living();
        } catch (IOException refused) {
            return hasEnded(desktop)
                    ? new DesktopState.Ended(reason(desktop))
                    : new DesktopState.Mute(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Finds the desktop of a directory by its minder, where the host was killed before it had
     * written down what it started. Whoever can forge such a process can only forge their own.
     */
    public static Optional<RunningDesktop> find(Path directory, UnixUser user) throws IOException {
        for (ProcessStatus status : ProcessStatus.all()) {
            if (status.session() == status.pid()
                    && !status.isDead()
                    && Minder.isOf(status.pid(), directory)
                    && belongsTo(user, status.pid())) {
                return Optional.of(
                        new RunningDesktop(directory, user.name(), Boot.id(), status.id()));
            }
        }
        return Optional.empty();
    }

    private static boolean belongsTo(UnixUser user, long pid) {
        try {
            return Ownership.owner(Path.of("/proc", Long.toString(pid))) == user.uid();
        } catch (IOException ended) {
            return false;
        }
    }

    private static boolean hasEnded(RunningDesktop desktop) {
        return Waiting.until(() -> isOver(desktop), FOR_THE_MINDER);
    }

    /** True as soon as the minder has said so, or cannot say anything any more. */
    static boolean isOver(RunningDesktop desktop) {
        return !desktop.minder().isAlive()
                || DesktopDirectory.exit(desktop.directory()).isPresent();
    }

    /** Why it ended, once it is over. */
    static EndReason reason(RunningDesktop desktop) throws IOException {
        Members members = new Members(desktop);
        Waiting.until(() -> members.living().isEmpty(), FOR_THE_LOG);
        return DesktopDirectory.exit(desktop.directory()).orElseGet(EndReason.Vanished::new);
    }
}
