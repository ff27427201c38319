package dev.rejoin.host.admin;

import dev.rejoin.desktop.ProcessId;
import dev.rejoin.desktop.RunningDesktop;
import dev.rejoin.session.DesktopProcess;
import dev.rejoin.session.SessionId;
import dev.rejoin.store.Places;

/** The desktop of a session as its file describes it, both ways. */
public final class SavedDesktop {
    private SavedDesktop() {}

    /** The file knows the minder; it lives as long as its desktop and a moment longer. */
    public static RunningDesktop of(Places places, SessionId session, DesktopProcess process) {
        ProcessId minder = new ProcessId(process.pid(), process.startTicks());
        return new RunningDesktop(
                places.run(session), process.unixUser(), process.bootId(), minder);
    }

    /** What to write down of a desktop that has just been started. */
    public static DesktopProcess process(RunningDesktop desktop, String program) {
        return new DesktopProcess(
                desktop.bootId(),
                desktop.minder().pid(),
                desktop.minder().startTicks(),
                desktop.socket().toString(),
                program,
                desktop.unixUser());
    }
}
