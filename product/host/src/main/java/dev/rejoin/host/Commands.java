package dev.rejoin.host;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.desktop.DesktopEnd;
import dev.rejoin.host.admin.Caller;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.host.admin.SessionControl;
import dev.rejoin.host.admin.SessionRow;
import dev.rejoin.host.admin.WhySession;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Client;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Logon;
import dev.rejoin.session.Peer;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.SessionState;
import dev.rejoin.session.UserName;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What administrators and users ask of a running host. */
final class Commands implements SessionControl {
    private final SessionTable table;
    private final Desktops desktops;
    private final Witness witness;
    private final InstantSource clock;
    private final Supplier<List<SessionRow>> listeners;
    private final Runnable passwords;

    /**
     * @param passwords lets go of cookies that are older than their user's password
     */
    Commands(
            SessionTable table,
            Desktops desktops,
            Witness witness,
            InstantSource clock,
            Supplier<List<SessionRow>> listeners,
            Runnable passwords) {
        this.table = table;
        this.desktops = desktops;
        this.witness = witness;
        this.clock = clock;
        this.listeners = listeners;
        this.passwords = passwords;
    }

    @Override
    public List<SessionRow> sessions() {
        List<SessionRow> rows = new ArrayList<>(listeners.get());
        for (Session session : table.sessions()) {
            rows.add(SessionRow.of(session, clock.instant()));
        }
        return rows;
    }

    @Override
    public Outcome logoff(SessionId id, Caller by) {
        return end(
                id,
                SessionState.DOWN,
                by,
                Cause.of(CauseId.LOGGED_OFF_BY_ADMINISTRATOR, by.user()),
                DesktopEnd.LOGOFF);
    }

    @Override
    public Outcome reset(SessionId id, Caller by) {
        return end(
                id,
                SessionState.RESET,
                by,
                Cause.of(CauseId.RESET_BY_ADMINISTRATOR, by.user()),
                DesktopEnd.RESET);
    }

    private Outcome end(SessionId id, SessionState how, Caller by, Cause why, Duration grace) {
        Optional<Session> session = table.ending(id, how, by.user(), why);
        if (session.isEmpty()) {
            return noSuch(id);
        }
        Session value = session.get();
        try {
            desktops.end(value, grace);
            table.ended(id, by.user(), why, List.of())
                    .ifPresent(_ -> {
                        witness.note(
                                EventKind.SESSION_LOGOFF,
                                Peer.NONE.withUser(value.user().spelling()),
                                id,
                                why);
                        desktops.forget(id);
                    });
        } catch (IOException e) {
            return Outcome.notSo("session " + id + " could not be ended: " + e.getMessage());
        }
        return Outcome.done("Session " + id + " of " + value.user() + " has ended.");
    }

    @Override
    public Outcome disconnect(SessionId id, Caller by) {
        if (!table.knows(id)) {
            return noSuch(id);
        }
        Optional<Attachment> attached = table.attached(id);
        if (attached.isEmpty()) {
            return Outcome.notSo("nobody is connected to session " + id);
        }
        attached.get().end(Cause.of(CauseId.DISCONNECTED_BY_ADMINISTRATOR, by.user()));
        return Outcome.done("Session " + id + " is disconnected and goes on.");
    }

    private static Outcome noSuch(SessionId id) {
        return Outcome.notSo("there is no session " + id);
    }

    @Override
    public WhySession whySession(UserName user) {
        return WhySession.of(user, table.foresee(new Logon(user, somebody(), null)));
    }

    /** A client that matches none that is attached. */
    private static Client somebody() {
        return new Client("", "", 0, new Geometry(1024, 768), 32, 0, "", new AttemptId("0000-00"));
    }

    @Override
    public Outcome reload(Caller by) {
        // Accounts are read from their files at each logon; only cookies outlive a password.
        passwords.run();
        return Outcome.done("Accounts are read again, and no cookie outlives a new password.");
    }
}
