package dev.rejoin.desktop;

import java.io.File;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts desktops as their users, apart from the host. */
public final class DesktopLauncher {
    private static final String PATH =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final int LOG_LINES = 20;

    private final ProgramLibrary library;
    private final UnixUser self;

    /** A launcher for the user that this process runs as; root may start for others. */
    public DesktopLauncher(ProgramLibrary library) throws IOException {
        this(library, UnixUsers.own());
    }

    DesktopLauncher(ProgramLibrary library, UnixUser self) {
        this.library = library;
        this.self = self;
    }

    /**
     * Starts the desktop and waits until its socket answers. When it does not, nothing of it is
     * left running, and the directory stays for whoever wants to read the log.
     */
    public RunningDesktop start(DesktopRequest request) throws IOException {
        long begin = System.nanoTime();
        refuseWrongUser(request.user());
        Path script = Minder.install(library);
        DesktopDirectory.make(request.directory(), request.user());
        ProcessId minder = startMinder(script, request);
        RunningDesktop desktop =
                new RunningDesktop(request.directory(), request.user().name(), Boot.id(), minder);
        Duration spent = Duration.ofNanos(System.nanoTime() - begin);
        awaitAnswer(desktop, request, request.patience().minus(spent));
        return desktop;
    }

    private ProcessId startMinder(Path script, DesktopRequest request) throws IOException {
        try {
            return Minder.start(minder(script, request), request.parent(), request.patience());
        } catch (IOException failed) {
            // One that comes too late finds no directory, and ends.
            DesktopDirectory.remove(request.directory());
            throw failed;
        }
    }

    /** Root's power would be one password away from the network. */
    private void refuseWrongUser(UnixUser user) throws DesktopException {
        if (user.isRoot()) {
            throw new DesktopException(
                    "desktops never run as root: give the account another user with unix-user");
        }
        if (!self.isRoot() && user.uid() != self.uid()) {
            throw new DesktopException(
                    "this host runs as %s and cannot start a desktop for %s: run it as root"
                            .formatted(self.name(), user.name()));
        }
    }

    private ProcessBuilder minder(Path script, DesktopRequest request) {
        UnixUser user = request.user();
        ProcessBuilder builder =
                new ProcessBuilder(Minder.command(script, request, self.isRoot()))
                        .directory(workingDirectory(user))
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Map<String, String> environment = builder.environment();
        String language = environment.getOrDefault("LANG", "C.UTF-8");
        environment.clear();
        environment.put("LANG", language);
        environment.put("PATH", PATH);
        environment.putAll(request.environment());
        environment.put("HOME", user.home().toString());
        environment.put("USER", user.name());
        environment.put("LOGNAME", user.name());
        environment.put("SHELL", user.shell());
        return builder;
    }

    private static File workingDirectory(UnixUser user) {
        return Files.isDirectory(user.home()) ? user.home().toFile() : new File("/");
    }

    private static void awaitAnswer(
            RunningDesktop desktop, DesktopRequest request, Duration patience) throws IOException {
        Waiting.until(() -> Adoption.isOver(desktop) || answers(desktop), patience);
        DesktopState state = Adoption.look(desktop);
        String how =
                switch (state) {
                    case DesktopState.Living _ -> "";
                    case DesktopState.Ended(EndReason reason) -> reason.words();
                    case DesktopState.Mute _ ->
                            "did not serve its socket within %d s"
                                    .formatted(request.patience().toSeconds());
                };
        if (!how.isEmpty()) {
            List<String> log = DesktopDirectory.lastLines(desktop.directory(), LOG_LINES);
            DesktopEnd.end(desktop, DesktopEnd.RESET);
            throw new DesktopException(
                    "the desktop program %s %s".formatted(request.command().getFirst(), how), log);
        }
    }

    private static boolean answers(RunningDesktop desktop) {
        try (SocketChannel _ = DesktopSocket.connect(desktop.socket(), desktop.unixUser())) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
