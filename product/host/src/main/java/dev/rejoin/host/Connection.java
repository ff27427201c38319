package dev.rejoin.host;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.draw.TextPage;
import dev.rejoin.net.Arrival;
import dev.rejoin.net.Deadline;
import dev.rejoin.net.TlsServer;
import dev.rejoin.pdu.share.AutoReconnectCookie;
import dev.rejoin.pdu.share.LogonExtended;
import dev.rejoin.pdu.share.PlainNotify;
import dev.rejoin.pdu.share.SaveSessionInfo;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.accept.AcceptSettings;
import dev.rejoin.protocol.active.DisplayControl;
import dev.rejoin.session.Activity;
import dev.rejoin.session.Client;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Listener;
import dev.rejoin.session.ReconnectSecret;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.viewer.Viewer;
import dev.rejoin.viewer.ViewerEvents;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One connection from its first byte to its end, on the thread that its listener made. Whatever
 * ends it ends here, with one cause: told to the client, to the table and to the journal.
 */
final class Connection implements Attachment, ViewerEvents {
    /** How long a desktop may show nothing before its user is told what goes on. */
    private static final Duration BLANK = Duration.ofSeconds(2);

    private final Services services;
    private final Handshake handshake;
    private final Entrance entrance;
    private final Arrival arrival;
    private final Listener listener;
    private final AtomicBoolean saidStuck = new AtomicBoolean();
    private volatile Instant lastInput;
    private volatile @Nullable Viewer viewer;

    // Guarded by this: what other threads may say before and while the viewer is there.

    private @Nullable DesktopLink desktop;
    private @Nullable Geometry window;
    private @Nullable Cause endedBefore;
    private @Nullable Over over;

    private record Over(Tombstone tombstone, List<String> lastWords) {}

    Connection(Arrival arrival, Listener listener, TlsServer tls, Services services) {
        this.arrival = arrival;
        this.listener = listener;
        this.services = services;
        this.lastInput = services.clock().instant();
        this.entrance = new Entrance(services, listener, arrival, this);
        this.handshake =
                new Handshake(
                        arrival,
                        tls,
                        new AcceptSettings(listener.networkLevelAuthentication().value()),
                        services.door(),
                        services.clock());
    }

    /** Serves the connection until it has ended. */
    void run() {
        services.witness()
                .note(
                        EventKind.CONNECTION_ACCEPTED,
                        entrance.peer(),
                        null,
                        "The listener %s took a connection from %s."
                                .formatted(listener.name().value(), arrival.link().peer()));
        finish(serve());
    }

    private Cause serve() {
        try {
            return switch (handshake.run(entrance)) {
                case Handshake.Outcome.Refused refused -> orEarlier(refused.cause());
                case Handshake.Outcome.Active active ->
                        entrance.active() ? show(active.client()) : orEarlier(handshakeLimit());
            };
        } catch (DecodeException e) {
            return orEarlier(Viewer.badBytes(e));
        } catch (IOException e) {
            return orEarlier(lost(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Cause.of(CauseId.HOST_STOPPED, "the host");
        } catch (RuntimeException | Error e) {
            System.getLogger(Connection.class.getName())
                    .log(System.Logger.Level.ERROR, "attempt " + entrance.attempt(), e);
            return Cause.of(CauseId.INTERNAL_ERROR, handshake.phase(), e.toString());
        }
    }

    private void finish(Cause why) {
        if (entrance.refusal() != null) {
            return; // in the journal already
        }
        SessionId mine = entrance.session();
        if (mine != null && services.table().leave(mine, this, why)) {
            services.witness()
                    .note(
                            EventKind.SESSION_DISCONNECTED,
                            entrance.peer(),
                            mine,
                            "The client is gone.");
        }
        services.witness()
                .note(EndOfConnection.kind(why, mine != null), entrance.peer(), mine, why);
    }

    /** What ended it first, where that was somebody else's word during the handshake. */
    private synchronized Cause orEarlier(Cause cause) {
        return endedBefore == null ? cause : endedBefore;
    }

    private Cause handshakeLimit() {
        return Cause.of(
                CauseId.HANDSHAKE_LIMIT,
                services.settings().handshakeLimit().value().toSeconds() + " s",
                handshake.phase());
    }

    private Cause lost(IOException e) {
        if (entrance.late()) {
            return handshakeLimit();
        }
        return Viewer.lost(e, handshake.phase());
    }

    // The client is active.

    private Cause show(ClientProfile profile) {
        Geometry size = handshake.size();
        Viewer mine =
                new Viewer(
                        handshake.link(),
                        handshake.frames(),
                        profile,
                        size.width(),
                        size.height(),
                        this,
                        services.tools());
        Cause refusal = entrance.refusal();
        if (refusal == null) {
            welcome(mine, session());
        } else {
            showLast(mine, Pages.refused(refusal, entrance.attempt()), refusal, () -> {});
        }
        attach(mine);
        try (Deadline _ = services.tools().deadlines().after(BLANK, () -> explain(mine))) {
            return mine.run();
        } finally {
            detach(mine);
        }
    }

    private void welcome(Viewer mine, SessionId id) {
        mine.send(new SaveSessionInfo(new PlainNotify()));
        ReconnectSecret secret = ReconnectSecret.random(services.random());
        if (services.table().offer(id, this, secret)) {
            mine.send(
                    new SaveSessionInfo(
                            LogonExtended.of(
                                    new AutoReconnectCookie(
                                            id.number(), Bytes.owning(secret.toByteArray())))));
            mine.afterNextAnswer(() -> services.table().confirm(id, this));
        }
        entrance.news()
                .ifPresent(tombstone ->
                        mine.show(
                                Pages.ended(tombstone),
                                () -> services.table().told(tombstone.id())));
    }

    /** Drawing takes its time, and the clock has none. */
    private static void explain(Viewer mine) {
        Thread.startVirtualThread(() -> mine.showMeanwhile(Pages.starting()));
    }

    /** A page that is all there is to see: the connection ends with it. */
    private void showLast(Viewer mine, TextPage page, Cause why, Runnable read) {
        mine.show(
                page,
                () -> {
                    read.run();
                    mine.end(why);
                });
        services.tools().deadlines().after(entrance.reading(), () -> mine.end(why));
    }

    private synchronized void attach(Viewer mine) {
        viewer = mine;
        if (endedBefore != null) {
            mine.end(endedBefore);
        } else if (over != null) {
            explain(mine, over);
        } else if (entrance.session() != null) {
            if (desktop == null) {
                desktop = services.table().desktop(session()).orElse(null);
            }
            watch(mine);
        }
    }

    private synchronized void detach(Viewer mine) {
        viewer = null;
        if (desktop != null) {
            desktop.unwatch(mine);
        }
    }

    /** Under the lock. */
    private void watch(Viewer mine) {
        DesktopLink link = desktop;
        if (link != null) {
            Geometry size = window == null ? client().geometry() : window;
            mine.connect(link);
            link.watch(mine, size.width(), size.height());
        }
    }

    private void explain(Viewer mine, Over end) {
        Cause why = end.tombstone().why();
        if (isExpected(why)) {
            mine.end(why);
        } else {
            showLast(
                    mine,
                    Pages.over(end.tombstone(), end.lastWords()),
                    why,
                    () -> services.table().told(end.tombstone().id()));
        }
    }

    /** Somebody wanted this end; any other needs more words than a client has for its number. */
    private static boolean isExpected(Cause why) {
        return switch (why.id()) {
            case DESKTOP_CANNOT_START, DESKTOP_EXITED, DESKTOP_VANISHED, DESKTOP_NOT_RESPONDING ->
                    false;
            default -> true;
        };
    }

    // From the table, on any thread.

    @Override
    public synchronized void show(DesktopLink link) {
        Viewer mine = viewer;
        if (mine != null && desktop != null) {
            desktop.unwatch(mine);
        }
        desktop = link;
        if (mine != null && endedBefore == null) {
            watch(mine);
        }
    }

    /** During the handshake it is only noted: a client hears nothing before it is active. */
    @Override
    public synchronized void end(Cause cause) {
        if (endedBefore == null) {
            endedBefore = cause;
        }
        Viewer mine = viewer;
        if (mine != null) {
            mine.end(cause);
        }
    }

    @Override
    public synchronized void over(Tombstone tombstone, List<String> lastWords) {
        over = new Over(tombstone, lastWords);
        Viewer mine = viewer;
        if (mine != null) {
            explain(mine, over);
        }
    }

    @Override
    public Activity activity() {
        Viewer mine = viewer;
        OptionalLong micros = mine == null ? OptionalLong.empty() : mine.roundTripMicros();
        return new Activity(
                lastInput, micros.isPresent() ? Duration.ofNanos(micros.getAsLong() * 1000) : null);
    }

    @Override
    public Client client() {
        return Objects.requireNonNull(entrance.client(), "the client has not said who it is");
    }

    private SessionId session() {
        return Objects.requireNonNull(entrance.session(), "the connection has no session");
    }

    // From the viewer, on this connection's thread.

    @Override
    public void input() {
        lastInput = services.clock().instant();
    }

    @Override
    public void resized(DisplayControl.Size size) {
        DesktopLink link;
        synchronized (this) {
            window = Geometry.near(size.width(), size.height());
            link = desktop;
        }
        if (link != null) {
            link.resize(size.width(), size.height());
            services.table().resized(session(), this, Geometry.near(size.width(), size.height()));
        }
    }

    @Override
    public void desktopIsStuck() {
        Viewer mine = viewer;
        if (mine != null && saidStuck.compareAndSet(false, true)) {
            mine.show(Pages.notResponding(session()), () -> saidStuck.set(false));
        }
    }
}
