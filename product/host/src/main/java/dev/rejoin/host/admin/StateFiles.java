package dev.rejoin.host.admin;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.desktop.Adoption;
import dev.rejoin.desktop.DesktopDirectory;
import dev.rejoin.desktop.DesktopEnd;
import dev.rejoin.desktop.DesktopState;
import dev.rejoin.desktop.RunningDesktop;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Choice;
import dev.rejoin.session.Client;
import dev.rejoin.session.DesktopProcess;
import dev.rejoin.session.Event;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Logon;
import dev.rejoin.session.Peer;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.SessionState;
import dev.rejoin.session.Tombstone;
import dev.rejoin.session.UserName;
import dev.rejoin.store.Configuration;
import dev.rejoin.store.HostState;
import dev.rejoin.store.Journal;
import dev.rejoin.store.StateDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Commands while no host runs: sessions go on without one, so they can be listed and ended. What
 * changes anything holds the state as a host would, so that no host starts meanwhile.
 */
public final class StateFiles implements SessionControl {
    private static final AttemptId NO_ATTEMPT = new AttemptId("0000-00");

    private final StateDirectory directory;
    private final InstantSource clock;

    private StateFiles(StateDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Refuses when a host runs: then only the host knows how its sessions are. */
    public static StateFiles open(StateDirectory directory, InstantSource clock)
            throws IOException {
        Optional<String> holder = directory.holder();
        if (holder.isPresent()) {
            throw new IOException(
                    "a host runs (" + holder.get() + ") and its admin socket does not answer");
        }
        return new StateFiles(directory, clock);
    }

    @Override
    public List<SessionRow> sessions() {
        Instant now = clock.instant();
        return read().stream().map(session -> SessionRow.of(session, now)).toList();
    }

    @Override
    public Outcome logoff(SessionId id, Caller by) {
        Cause cause = Cause.of(CauseId.LOGGED_OFF_BY_ADMINISTRATOR, by.user());
        return end(id, by, cause, DesktopEnd.LOGOFF);
    }

    @Override
    public Outcome reset(SessionId id, Caller by) {
        return end(id, by, Cause.of(CauseId.RESET_BY_ADMINISTRATOR, by.user()), DesktopEnd.RESET);
    }

    @Override
    public Outcome disconnect(SessionId id, Caller by) {
        return find(id).isPresent()
                ? Outcome.notSo("nobody is connected to session " + id + ": the host is down")
                : none(id);
    }

    @Override
    public WhySession whySession(UserName user) {
        try {
            Choice choice =
                    new Choice(
                            read(),
                            directory.tombstones(),
                            Configuration.read(directory.places()).choice(false));
            // No client has asked: it comes from nowhere and has no name.
            Client nobody = new Client("", "", 0, Geometry.near(0, 0), 0, 0, "", NO_ATTEMPT);
            return WhySession.of(
                    user, choice.choose(new Logon(user, nobody, null), clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing to do: a host reads everything when it starts. */
    @Override
    public Outcome reload(Caller by) {
        return Outcome.done("");
    }

    /** The sessions as they are without a host: nobody is connected, and some may have ended. */
    private List<Session> read() {
        try {
            List<Session> sessions = new ArrayList<>();
            for (Session session : directory.sessions()) {
                sessions.add(asItIs(session));
            }
            return sessions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Session asItIs(Session session) throws IOException {
        DesktopProcess process = session.desktop();
        Instant now = clock.instant();
        if (process == null) {
            Cause cause = Cause.of(CauseId.DESKTOP_CANNOT_START, "?", "the host ended meanwhile");
            return session.detached(cause, now).ending(SessionState.DOWN, cause, now);
        }
        RunningDesktop desktop = SavedDesktop.of(directory.places(), session.id(), process);
        if (Adoption.look(desktop) instanceof DesktopState.Ended(var reason)) {
            Cause cause = Cause.of(CauseId.DESKTOP_EXITED, process.program(), reason.words());
            return session.detached(cause, now).ending(SessionState.DOWN, cause, now);
        }
        return session.client() == null
                ? session
                : session.detached(Cause.of(CauseId.HOST_RESTARTED), session.since());
    }

    private Optional<Session> find(SessionId id) {
        return read().stream().filter(session -> session.id().equals(id)).findFirst();
    }

    private Outcome end(SessionId id, Caller by, Cause cause, Duration grace) {
        Instant now = clock.instant();
        try (HostState state = directory.hold(now);
                Journal journal = new Journal(directory.places())) {
            Optional<Session> found = find(id);
            if (found.isEmpty()) {
                return none(id);
            }
            Session session = found.get();
            DesktopProcess process = session.desktop();
            if (process != null) {
                RunningDesktop desktop = SavedDesktop.of(directory.places(), id, process);
                DesktopEnd.end(desktop, grace);
                DesktopDirectory.remove(desktop.directory());
            }
            Tombstone tombstone = session.ended(by.user(), cause, now);
            state.bury(tombstone);
            journal.append(
                    Event.of(now, EventKind.SESSION_LOGOFF, cause)
                            .by(Peer.NONE.withUser(session.user().spelling()))
                            .in(id));
            return Outcome.done("session " + id + " of " + session.user() + " has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome none(SessionId id) {
        return Outcome.notSo("there is no session " + id);
    }
}
