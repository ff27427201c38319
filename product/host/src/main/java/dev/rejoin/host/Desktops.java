package dev.rejoin.host;

import dev.rejoin.accounts.Account;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.desktop.Adoption;
import dev.rejoin.desktop.DesktopDirectory;
import dev.rejoin.desktop.DesktopEnd;
import dev.rejoin.desktop.DesktopException;
import dev.rejoin.desktop.DesktopLauncher;
import dev.rejoin.desktop.DesktopRequest;
import dev.rejoin.desktop.DesktopState;
import dev.rejoin.desktop.EndReason;
import dev.rejoin.desktop.ProgramLibrary;
import dev.rejoin.desktop.RunningDesktop;
import dev.rejoin.desktop.TerminalCommand;
import dev.rejoin.desktop.UnixUser;
import dev.rejoin.desktop.UnixUsers;
import dev.rejoin.host.admin.SavedDesktop;
import dev.rejoin.net.UnixLink;
import dev.rejoin.session.DesktopProcess;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Peer;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.UserName;
import dev.rejoin.store.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** Starts, finds again and ends the desktops behind sessions, and learns of their death. */
final class Desktops {
    private static final System.Logger LOG = System.getLogger(Desktops.class.getName());

    /**
     * A shell's exit status is that of its last command, so that 'exit' after a failed one is a
     * logoff like any other; from here on the status says that a program was not found or killed.
     */
    private static final int NO_SHELLS_STATUS = 126;

    /** How long a desktop that lives may refuse its socket before it counts as not responding. */
    private static final int TRIES = 20;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final String TERMINAL = "terminal";

    /** A link that ends sooner counts as a try that failed. */
    private static final Duration LASTING = Duration.ofSeconds(10);

    /** How long a host that starts waits for desktops before it listens. */
    private static final Duration BEFORE_LISTENING = Duration.ofSeconds(2);

    private static final int LAST_WORDS = 8;

    private final Places places;
    private final List<Path> terminalJars;
    private final SessionTable table;
    private final Witness witness;
    private final ProgramLibrary library;
    private final DesktopLauncher launcher;

    /** Read while a program starts, written while programs that nobody runs are removed. */
    private final ReentrantReadWriteLock programs = new ReentrantReadWriteLock();

    Desktops(Places places, List<Path> terminalJars, SessionTable table, Witness witness)
            throws IOException {
        this.places = places;
        this.terminalJars = List.copyOf(terminalJars);
        this.table = table;
        this.witness = witness;
        this.library = new ProgramLibrary(places.run());
        this.launcher = new DesktopLauncher(library);
    }

    /** Starts the desktop of a new session; the table is told what becomes of it. */
    void start(SessionId id, Account account, Geometry size) {
        Thread.ofVirtual().name("start of session " + id).start(() -> run(id, account, size));
    }

    private void run(SessionId id, Account account, Geometry size) {
        programs.readLock().lock();
        try {
            RunningDesktop desktop = launcher.start(request(id, account, size));
            DesktopProcess process = SavedDesktop.process(desktop, TERMINAL);
            try {
                if (connect(id, account.user(), process, 0)) {
                    witness.note(
                            EventKind.SHELL_STARTED,
                            Peer.NONE,
                            id,
                            "The desktop of " + account.user() + " runs: " + TERMINAL + ".");
                    return;
                }
            } catch (IOException | RuntimeException e) {
                cannotStart(id, account.user(), String.valueOf(e.getMessage()), lastWords(id));
            }
            DesktopEnd.end(desktop, DesktopEnd.RESET);
            forget(id);
        } catch (DesktopException e) {
            cannotStart(id, account.user(), String.valueOf(e.getMessage()), e.log());
        } catch (IOException | RuntimeException e) {
            cannotStart(id, account.user(), String.valueOf(e.getMessage()), List.of());
        } finally {
            programs.readLock().unlock();
        }
    }

    private void cannotStart(SessionId id, UserName user, String why, List<String> log) {
        ended(
                id,
                user,
                TERMINAL,
                Cause.of(CauseId.DESKTOP_CANNOT_START, TERMINAL, why),
                log.subList(Math.max(0, log.size() - LAST_WORDS), log.size()));
    }

    private List<String> lastWords(SessionId id) {
        return DesktopDirectory.lastLines(places.run(id), LAST_WORDS);
    }

    private DesktopRequest request(SessionId id, Account account, Geometry size)
            throws IOException {
        UnixUser user = user(account);
        Path directory = places.run(id);
        DesktopDirectory.remove(directory);
        List<String> command =
                new ArrayList<>(
                        TerminalCommand.of(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                library.install(terminalJars),
                                places.desktopSocket(id),
                                size.width(),
                                size.height()));
        if (!isShell(user.shell())) {
            command.addAll(List.of("--shell", "/bin/sh"));
        }
        return new DesktopRequest(
                directory,
                user,
                command,
                Map.of("REJOIN_SESSION", id.toString()),
                DesktopRequest.PATIENCE);
    }

    private UnixUser user(Account account) throws IOException {
        if (account.unixUser().equals("nobody")) {
            Path state = places.state();
            return UnixUsers.nobody(state.resolveSibling(state.getFileName() + "-nobody"));
        }
        return UnixUsers.named(account.unixUser())
                .orElseThrow(() -> new IOException("there is no Unix user " + account.unixUser()));
    }

    private static boolean isShell(String shell) {
        return !shell.isEmpty() && !shell.endsWith("/nologin") && !shell.endsWith("/false");
    }

    /** Looks for what an earlier host left: each session is taken up or becomes a tombstone. */
    void adopt(List<Session> sessions, Function<String, Optional<Account>> accounts)
            throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Session session : sessions) {
            threads.add(
                    Thread.ofVirtual()
                            .name("adoption of session " + session.id())
                            .start(() -> adopt(session, accounts)));
        }
        long until = System.nanoTime() + BEFORE_LISTENING.toNanos();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        }
    }

    private void adopt(Session session, Function<String, Optional<Account>> accounts) {
        DesktopProcess process = session.desktop();
        if (session.state().ending()) {
            finish(session);
        } else if (process == null) {
            startAfterAll(session, accounts.apply(session.user().spelling()));
        } else {
            adopt(session, process);
        }
    }

    /**
     * The host was killed between writing down the session and writing down its desktop. The number
     * is the user's already: the desktop is found, or started now.
     */
    private void startAfterAll(Session session, Optional<Account> owner) {
        SessionId id = session.id();
        if (owner.isEmpty()) {
            cannotStart(id, session.user(), "the host was stopped while it started", List.of());
            return;
        }
        try {
            Optional<RunningDesktop> found = Adoption.find(places.run(id), user(owner.get()));
            if (found.isPresent()) {
                adopt(session, SavedDesktop.process(found.get(), TERMINAL));
            } else {
                start(id, owner.get(), session.geometry());
            }
        } catch (IOException e) {
            cannotStart(id, session.user(), String.valueOf(e.getMessage()), List.of());
        }
    }

    private void adopt(Session session, DesktopProcess process) {
        SessionId id = session.id();
        if (comeBack(id, session.user(), process, 0)) {
            witness.note(
                    EventKind.SESSION_ADOPTED,
                    Peer.NONE.withUser(session.user().spelling()),
                    id,
                    "Session " + id + " goes on: its desktop lives.");
        }
    }

    /** An earlier host was ending it: nobody could ever be let in again. */
    private void finish(Session session) {
        Cause why = session.cause();
        DesktopProcess process = session.desktop();
        if (process != null) {
            kill(session.id(), process);
        }
        ended(
                session.id(),
                session.user(),
                TERMINAL,
                why == null ? Cause.of(CauseId.HOST_RESTARTED) : why,
                List.of());
    }

    /**
     * Connects to a desktop that should be there; false when it is no more.
     *
     * @param failures how many links to it have not lasted
     */
    private boolean comeBack(SessionId id, UserName user, DesktopProcess process, int failures) {
        try {
            for (int i = failures; i < TRIES; i++) {
                switch (Adoption.look(SavedDesktop.of(places, id, process))) {
                    case DesktopState.Living _ -> {
                        if (failures > 0) {
                            Thread.sleep(BETWEEN_TRIES);
                        }
                        return connect(id, user, process, failures);
                    }
                    case DesktopState.Ended over -> {
                        ended(
                                id,
                                user,
                                process.program(),
                                cause(user, process, over.reason()),
                                lastWords(id));
                        return false;
                    }
                    case DesktopState.Mute _ -> Thread.sleep(BETWEEN_TRIES);
                }
            }
            doesNotRespond(id, user, process);
        } catch (IOException e) {
            ended(
                    id,
                    user,
                    process.program(),
                    Cause.of(
                            CauseId.DESKTOP_VANISHED,
                            process.program(),
                            Long.toString(process.pid())),
                    lastWords(id));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void doesNotRespond(SessionId id, UserName user, DesktopProcess process) {
        List<String> log = lastWords(id);
        kill(id, process);
        ended(
                id,
                user,
                process.program(),
                Cause.of(
                        CauseId.DESKTOP_NOT_RESPONDING,
                        process.program(),
                        BETWEEN_TRIES.multipliedBy(TRIES).toSeconds() + " s"),
                log);
    }

    private void kill(SessionId id, DesktopProcess process) {
        try {
            DesktopEnd.end(SavedDesktop.of(places, id, process), DesktopEnd.RESET);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot end what runs in session " + id, e);
        }
    }

    /** False when nobody wants the desktop any more. */
    private boolean connect(SessionId id, UserName user, DesktopProcess process, int failures)
            throws IOException {
        long begin = System.nanoTime();
        DesktopLink link =
                new DesktopLink(
                        UnixLink.connect(Path.of(process.socket())),
                        "session " + id,
                        _ -> {
                            boolean lasted = System.nanoTime() - begin > LASTING.toNanos();
                            comeBack(id, user, process, lasted ? 0 : failures + 1);
                        });
        boolean wanted = table.running(id, process, link);
        if (!wanted) {
            link.close();
        }
        return wanted;
    }

    /** Ends a desktop with all that runs in it, and returns when it is gone. */
    void end(Session session, Duration grace) throws IOException {
        DesktopProcess process = session.desktop();
        if (process != null) {
            DesktopEnd.end(SavedDesktop.of(places, session.id(), process), grace);
        }
    }

    private void ended(
            SessionId id, UserName user, String program, Cause cause, List<String> lastWords) {
        boolean byUser = cause.is(CauseId.LOGGED_OFF_BY_USER);
        table.ended(id, byUser ? user.spelling() : program, cause, lastWords)
                .ifPresent(tombstone -> {
                    witness.note(
                            EventKind.SESSION_LOGOFF,
                            Peer.NONE.withUser(user.spelling()),
                            id,
                            tombstone.why());
                    forget(id);
                });
    }

    /**
     * Removes what a session left in the run directory; for whoever has ended it in the table, so
     * that it happens once.
     */
    void forget(SessionId id) {
        try {
            DesktopDirectory.remove(places.run(id));
            // A desktop that just starts needs its program: then the next end removes what is left.
            if (programs.writeLock().tryLock()) {
                try {
                    library.removeUnused();
                } finally {
                    programs.writeLock().unlock();
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot remove what session " + id + " left", e);
        }
    }

    private static Cause cause(UserName user, DesktopProcess process, EndReason reason) {
        return switch (reason) {
            case EndReason.Exited exited when exited.code() < NO_SHELLS_STATUS ->
                    Cause.of(CauseId.LOGGED_OFF_BY_USER, user.spelling());
            case EndReason.Exited exited ->
                    Cause.of(
                            CauseId.DESKTOP_EXITED,
                            process.program(),
                            "exit code " + exited.code());
            case EndReason.Killed killed ->
                    Cause.of(
                            CauseId.DESKTOP_EXITED, process.program(), "signal " + killed.signal());
            case EndReason.Rebooted _ -> Cause.of(CauseId.HOST_REBOOTED);
            case EndReason.Vanished _ ->
                    Cause.of(
                            CauseId.DESKTOP_VANISHED,
                            process.program(),
                            Long.toString(process.pid()));
        };
    }
}
