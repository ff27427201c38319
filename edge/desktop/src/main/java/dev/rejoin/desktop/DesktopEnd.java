package dev.rejoin.desktop;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Ends a desktop with all that was started in it. */
public final class DesktopEnd {
    /** How long programs have to put their things away at a logoff. */
    public static final Duration LOGOFF = Duration.ofSeconds(3);

    /** A reset asks nobody. */
    public static final Duration RESET = Duration.ZERO;

    private static final Duration AFTER_KILL = Duration.ofSeconds(3);
    private static final Duration FOR_THE_MINDER = Duration.ofSeconds(1);

    private final ProcessId minder;
    private final Members members;

    private DesktopEnd(RunningDesktop desktop) {
        this.minder = desktop.minder();
        this.members = new Members(desktop);
    }

    /**
     * Hangs up, then terminates, then kills, each time those that are left, with the given time in
     * between. Returns the processes that outlived even that: none, unless the kernel holds them.
     */
    public static List<ProcessId> end(RunningDesktop desktop, Duration grace) throws IOException {
        if (!desktop.bootId().equals(Boot.id())) {
            return List.of();
        }
        return new DesktopEnd(desktop).end(grace);
    }

    private List<ProcessId> end(Duration grace) {
        boolean ended =
                !grace.isZero()
                        && (endedAfter(Signals.HANG_UP, grace)
                                || endedAfter(Signals.TERMINATE, grace));
        if (!ended) {
            endedAfter(Signals.KILL, AFTER_KILL);
        }
        letMinderEnd();
        return List.copyOf(members.living());
    }

    private boolean endedAfter(int signal, Duration limit) {
        for (ProcessId member : members.living()) {
            Signals.send(member, signal);
            // One that was stopped would not see the signal.
            Signals.send(member, Signals.CONTINUE);
        }
        return Waiting.until(() -> members.living().isEmpty(), limit);
    }

    /** It ends by itself once it has written how the desktop ended. */
    private void letMinderEnd() {
        if (!Waiting.until(() -> !minder.isAlive(), FOR_THE_MINDER)) {
            Signals.send(minder, Signals.KILL);
        }
    }
}
