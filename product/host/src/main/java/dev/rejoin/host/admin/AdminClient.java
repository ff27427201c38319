package dev.rejoin.host.admin;

import dev.rejoin.net.UnixLink;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.UserName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Commands a running host over its admin socket. A host that goes away meanwhile is an {@link
 * UncheckedIOException}; a question that the caller may not ask a {@link RefusedException}.
 */
public final class AdminClient implements SessionControl, AutoCloseable {
    // LIMIT: a row is a few hundred bytes; this is room for ten thousand sessions.
    private static final int LONGEST_ANSWER = 8 << 20;

    private final UnixLink link;
    private final LineReader reader;

    private AdminClient(UnixLink link) {
        this.link = link;
        this.reader = new LineReader(link, LONGEST_ANSWER);
    }

    /** Fails at once when no host serves the socket. */
    public static AdminClient connect(Path socket) throws IOException {
        return new AdminClient(UnixLink.connect(socket));
    }

    @Override
    public List<SessionRow> sessions() {
        return ask(new Request.Sessions()).sessions();
    }

    @Override
    public Outcome logoff(SessionId session, Caller by) {
        return ask(new Request.Logoff(session)).outcome();
    }

    @Override
    public Outcome reset(SessionId session, Caller by) {
        return ask(new Request.Reset(session)).outcome();
    }

    @Override
    public Outcome disconnect(SessionId session, Caller by) {
        return ask(new Request.Disconnect(session)).outcome();
    }

    @Override
    public WhySession whySession(UserName user) {
        Answer answer = ask(new Request.Why(user));
        WhySession why = answer.why();
        if (why == null) {
            throw new RefusedException(answer.outcome());
        }
        return why;
    }

    @Override
    public Outcome reload(Caller by) {
        return ask(new Request.Reload()).outcome();
    }

    private Answer ask(Request request) {
        try {
            link.write((request.line() + "\n").getBytes(StandardCharsets.UTF_8));
            String line =
                    reader.line()
                            .orElseThrow(() -> new IOException("the host ended without an answer"));
            return Answer.parse(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        link.closeNow();
    }
}
