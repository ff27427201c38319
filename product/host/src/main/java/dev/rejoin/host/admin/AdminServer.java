package dev.rejoin.host.admin;

import dev.rejoin.net.Deadlines;
import dev.rejoin.net.UnixLink;
import dev.rejoin.net.UnixListener;
import dev.rejoin.store.JsonException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Serves the admin socket: a line of JSON asks, a line of JSON answers. Everybody may connect; the
 * kernel says who it is, and {@link Permission} what they may do.
 */
public final class AdminServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AdminServer.class.getName());

    // LIMIT: the longest request names a user of 64 characters; everything longer is a mistake.
    private static final int LONGEST_REQUEST = 4096;
    // LIMIT: enough for every administrator's scripts, too few to hold many threads of the host.
    private static final int MOST_CALLERS = 32;
    // LIMIT: a command sends its request at once; a connection that says nothing is closed.
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);

    private final UnixListener listener;
    private final SessionControl control;
    private final Function<dev.rejoin.net.Caller, Caller> callers;
    private final Deadlines deadlines = new Deadlines();
    private final Semaphore places = new Semaphore(MOST_CALLERS);
    private final Set<UnixLink> links = ConcurrentHashMap.newKeySet();

    private AdminServer(
            UnixListener listener,
            SessionControl control,
            Function<dev.rejoin.net.Caller, Caller> callers) {
        this.listener = listener;
        this.control = control;
        this.callers = callers;
    }

    /** Serves until closed. */
    public static AdminServer start(Path socket, SessionControl control) throws IOException {
        return start(socket, control, new Callers());
    }

    static AdminServer start(
            Path socket, SessionControl control, Function<dev.rejoin.net.Caller, Caller> callers)
            throws IOException {
        UnixListener listener = UnixListener.open(socket, "rw-rw-rw-");
        AdminServer server = new AdminServer(listener, control, callers);
        Thread.ofVirtual().name("admin socket").start(server::acceptAll);
        return server;
    }

    private void acceptAll() {
        try {
            while (true) {
                UnixLink link = listener.accept();
                if (places.tryAcquire()) {
                    links.add(link);
                    Thread.ofVirtual().name("admin command").start(() -> serve(link));
                } else {
                    link.closeNow();
                }
            }
        } catch (ClosedChannelException closed) {
            // The host ends.
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.ERROR, "the admin socket accepts no more commands", failed);
        }
    }

    private void serve(UnixLink link) {
        try (link) {
            Permission permission = new Permission(control, callers.apply(link.caller()));
            LineReader reader = new LineReader(link, LONGEST_REQUEST);
            Optional<String> line = next(link, reader);
            while (line.isPresent()) {
                String answer = answer(permission, line.get()).line() + "\n";
                link.write(answer.getBytes(StandardCharsets.UTF_8));
                line = next(link, reader);
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "a command went away", gone);
        } finally {
            links.remove(link);
            places.release();
        }
    }

    private Optional<String> next(UnixLink link, LineReader reader) throws IOException {
        try (var _ = deadlines.closing(link, REQUEST_LIMIT)) {
            return reader.line();
        }
    }

    private static Answer answer(Permission permission, String line) {
        try {
            return permission.answer(Request.parse(line));
        } catch (JsonException bad) {
            return Answer.of(
                    new Outcome(
                            Outcome.Status.WRONG_USAGE,
                            "the request is not one: " + bad.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        links.forEach(UnixLink::closeNow);
        deadlines.close();
    }
}
