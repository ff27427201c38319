package dev.rejoin.viewer;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.draw.TextPage;
import dev.rejoin.net.Deadlines;
import dev.rejoin.net.Link;
import dev.rejoin.pdu.share.DataPdu;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Share;
import dev.rejoin.rfb.CursorImage;
import dev.rejoin.screen.PixelBuffer;
import dev.rejoin.wire.DecodeException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One active connection looking at one session: paints for it, reads its input, knows when it is
 * gone. Everything that ends it goes through {@link #end}, and the first cause wins.
 */
public final class Viewer implements Watcher {
    private static final System.Logger LOG = System.getLogger(Viewer.class.getName());

    /** How long the last words may take to leave. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Link link;
    private final FrameReader frames;
    private final ClientProfile client;
    private final Tools tools;
    private final Outbox outbox = new Outbox(this::doesNotRead);
    private final Painting painting;
    private final Stage stage;
    private final PointerDrawing pointer;
    private final ClientInput input;
    private final Optional<Pulse> pulse;
    private final AtomicReference<@Nullable Cause> cause = new AtomicReference<>();

    /**
     * What a viewer is given by its host.
     *
     * @param keepAlive after so long without a sign of life a link is dead; empty for never
     * @param activation how long a client may take to be activated again
     * @param encoders platform threads, one per core, shared by all viewers
     */
    public record Tools(
            Optional<Duration> keepAlive,
            Duration activation,
            Executor encoders,
            Deadlines deadlines) {}

    /** A client that was activated with a desktop of this size. */
    public Viewer(
            Link link,
            FrameReader frames,
            ClientProfile client,
            int width,
            int height,
            ViewerEvents events,
            Tools tools) {
        this.link = link;
        this.frames = frames;
        this.client = client;
        this.tools = tools;
        this.painting =
                new Painting(
                        tools.encoders(),
                        outbox,
                        Capabilities.picture(client),
                        e -> broken("picture", e));
        this.pointer = new PointerDrawing(client, outbox);
        this.stage =
                new Stage(
                        client,
                        width,
                        height,
                        painting,
                        pointer,
                        outbox,
                        () -> tools.deadlines().after(tools.activation(), this::isNotActivated));
        this.pulse =
                tools.keepAlive()
                        .filter(_ -> client.answersProbes())
                        .map(limit ->
                                new Pulse(limit, client, outbox, silence -> dead(limit, silence)));
        this.input = new ClientInput(client, stage, painting, events, outbox);
    }

    /** Serves the client until the connection has ended, and says why it did. */
    public Cause run() {
        Thread writer = Thread.ofVirtual().name("writer " + link.peer()).start(this::write);
        Optional<Thread> beat =
                pulse.map(p -> Thread.ofVirtual().name("pulse " + link.peer()).start(p::run));
        input.open();
        try {
            read();
        } catch (DecodeException e) {
            end(badBytes(e));
        } catch (IOException e) {
            end(lost(e));
        } catch (RuntimeException e) {
            broken("viewer", e);
        } finally {
            painting.close();
            stage.close();
            input.close();
            beat.ifPresent(Thread::interrupt);
            awaitFarewell(writer);
            link.closeNow();
        }
        return end();
    }

    /** Where input goes from now on. */
    public void connect(Desktop desktop) {
        input.connect(desktop);
    }

    @Override
    public void show(PixelBuffer buffer) {
        stage.show(buffer);
    }

    /** Shows a page in front of the desktop until somebody presses a key or a button. */
    public void show(TextPage page, Runnable dismissed) {
        stage.show(page, dismissed);
    }

    /** Shows a page for as long as there is nothing else to see. */
    public void showMeanwhile(TextPage page) {
        stage.showMeanwhile(page);
    }

    @Override
    public void updated() {
        painting.wake();
    }

    @Override
    public void cursor(CursorImage image) {
        pointer.show(image);
    }

    public void send(DataPdu message) {
        outbox.message(Share.packet(client.channels(), message));
    }

    /** Runs the action once the client has answered something that was sent from now on. */
    public void afterNextAnswer(Runnable action) {
        pulse.ifPresent(p -> p.afterNextAnswer(action));
    }

    public OptionalLong roundTripMicros() {
        return pulse.map(Pulse::roundTripMicros).orElse(OptionalLong.empty());
    }

    /**
     * Ends the connection; returns at once, whatever the link does. The client is told why unless
     * its link is what ended.
     */
    public void end(Cause why) {
        if (!cause.compareAndSet(null, why)) {
            return;
        }
        if (Farewell.canBeHeard(why)) {
            outbox.finish(Farewell.of(client, why));
            tools.deadlines().closing(link, FAREWELL);
        } else {
            outbox.close();
            link.closeNow();
        }
    }

    private Cause end() {
        Cause why = cause.get();
        return why == null ? Cause.of(CauseId.PEER_CLOSED, "session") : why;
    }

    private void read() throws IOException {
        while (cause.get() == null) {
            byte[] frame = frames.next(FrameKind.PDU);
            if (frame == null) {
                end(Cause.of(CauseId.PEER_CLOSED, "session"));
                return;
            }
            pulse.ifPresent(Pulse::heard);
            input.frame(frame, pulse).ifPresent(this::end);
        }
    }

    /** The only thread that writes to the link. */
    private void write() {
        try {
            for (Outbox.Sent next = outbox.next(); next != null; next = outbox.next()) {
                link.write(next.bytes(), 0, next.size());
                if (next.picture()) {
                    painting.left();
                }
            }
            link.closeGracefully();
        } catch (IOException e) {
            end(lost(e));
        } catch (InterruptedException e) {
            link.closeNow();
        } catch (RuntimeException e) {
            broken("writer", e);
        }
    }

    private void broken(String where, RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, where + " of " + link.peer(), e);
        end(Cause.of(CauseId.INTERNAL_ERROR, where, e.toString()));
    }

    private void doesNotRead() {
        end(
                Cause.of(
                        CauseId.DEAD_LINK,
                        tools.keepAlive().map(d -> d.toSeconds() + " s").orElse("everything"),
                        Outbox.MOST_MESSAGES + " messages wait unread"));
    }

    private void isNotActivated() {
        end(Cause.of(CauseId.HANDSHAKE_LIMIT, tools.activation().toSeconds() + " s", "activation"));
    }

    private static void awaitFarewell(Thread writer) {
        try {
            writer.join(FAREWELL.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dead(Duration limit, Duration silence) {
        end(
                Cause.of(
                        CauseId.DEAD_LINK,
                        limit.toSeconds() + " s",
                        "no sign of life for %.1f s".formatted(silence.toMillis() / 1000.0)));
    }

    private Cause lost(IOException e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("timed out")) {
            String limit = tools.keepAlive().map(d -> d.toSeconds() + " s").orElse("system");
            return Cause.of(CauseId.DEAD_LINK, limit, "unacknowledged bytes");
        }
        return lost(e, "session");
    }

    /** For every driver: what a link that broke means for their connection. */
    public static Cause lost(IOException e, String phase) {
        String words = String.valueOf(e.getMessage());
        if (e instanceof SSLException && !isOfTheSocket(e)) {
            return Cause.of(CauseId.TLS_FAILED, words);
        }
        return Cause.of(words.contains("reset") ? CauseId.PEER_RESET : CauseId.PEER_CLOSED, phase);
    }

    /** TLS wraps what befell the socket under it, which is no failure of TLS. */
    private static boolean isOfTheSocket(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException) {
                return true;
            }
        }
        return false;
    }

    /** For every driver: what malformed bytes mean for their connection. */
    public static Cause badBytes(DecodeException e) {
        return Cause.of(
                CauseId.BAD_BYTES,
                e.structure(),
                e.field(),
                Integer.toString(e.offset()),
                e.expected(),
                e.got());
    }
}
