package dev.rejoin.testkit.peer;

import dev.rejoin.client.ConnectionEnd;
import dev.rejoin.client.Handshake;
import dev.rejoin.client.HandshakeOutcome;
import dev.rejoin.client.Loss;
import dev.rejoin.client.PhaseListener;
import dev.rejoin.net.Deadline;
import dev.rejoin.net.Deadlines;
import dev.rejoin.net.PlainLink;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.share.AutoReconnectCookie;
import dev.rejoin.pdu.share.DataPdu;
import dev.rejoin.protocol.connect.ConnectSettings;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A client for tests and load: one thread of its own reads, any thread may type and look. It
 * answers probes until it is told not to.
 */
public final class TestClient implements Closeable {
    /** How long a server may take until the desktop is there. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    // No test lasts as long.
    private static final Duration LONGEST = Duration.ofDays(1);

    // The wire counts the events of one input PDU in a byte.
    private static final int MOST_EVENTS = 250;

    private static final Deadlines DEADLINES = new Deadlines();

    private final PlainLink plain;
    private final Session session;
    private final Duration timeToActive;

    private TestClient(PlainLink plain, Session session, Duration timeToActive) {
        this.plain = plain;
        this.session = session;
        this.timeToActive = timeToActive;
    }

    /**
     * Returns when the desktop is there.
     *
     * @throws RefusedException when the server says why there is none
     */
    public static TestClient connect(String host, int port, ConnectSettings settings)
            throws IOException {
        long begun = System.nanoTime();
        PlainLink plain = PlainLink.connect(new InetSocketAddress(host, port), LIMIT);
        try (Deadline deadline = DEADLINES.closing(plain, LIMIT)) {
            Handshake handshake = new Handshake(plain, host, PhaseListener.NONE);
            HandshakeOutcome.Active active = active(handshake.run(settings, deadline));
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            Session session = new Session(handshake, settings, active);
            if (!deadline.cancel()) {
                throw tooLate();
            }
            Thread.ofVirtual()
                    .name("test client of port " + port)
                    .start(() -> follow(session, plain));
            return new TestClient(plain, session, time);
        } catch (IOException | RuntimeException failed) {
            plain.closeNow();
            throw failed;
        }
    }

    private static void follow(Session session, PlainLink plain) {
        try (Deadline deadline = DEADLINES.closing(plain, LONGEST)) {
            session.follow(deadline);
        } finally {
            plain.closeNow();
        }
    }

    private static HandshakeOutcome.Active active(HandshakeOutcome outcome) throws IOException {
        return switch (outcome) {
            case HandshakeOutcome.Active active -> active;
            case HandshakeOutcome.Reached reached ->
                    throw new IllegalArgumentException(
                            "settings that end at " + reached.stage() + " bring no desktop");
            case ConnectionEnd.Refused refused -> throw new RefusedException(refused.why());
            case ConnectionEnd.Lost lost when lost.loss() instanceof Loss.Silent -> throw tooLate();
            case ConnectionEnd.Lost lost ->
                    throw new IOException("lost during " + lost.phase() + ": " + lost.loss());
            case ConnectionEnd.Malformed malformed -> throw new IOException(malformed.words());
        };
    }

    private static SocketTimeoutException tooLate() {
        return new SocketTimeoutException("no desktop within " + LIMIT);
    }

    /** From the first packet of TCP to the Font Map. */
    public Duration timeToActive() {
        return timeToActive;
    }

    public Picture picture() {
        return session.picture();
    }

    /** Types text on a keyboard of the United States; a line feed is the Enter key. */
    public void type(String text) throws IOException {
        send(UsKeyboard.type(text));
    }

    public void send(List<InputEvent> events) throws IOException {
        for (int i = 0; i < events.size(); i += MOST_EVENTS) {
            int end = Math.min(events.size(), i + MOST_EVENTS);
            session.send(session.packets().input(events.subList(i, end)));
        }
    }

    /** A message in the share, such as a Shutdown Request or Suppress Output. */
    public void send(DataPdu message) throws IOException {
        session.send(session.packets().share(message));
    }

    /** Bytes as they are, whether a server can read them or not. */
    public void sendBytes(byte[] bytes) throws IOException {
        session.send(bytes);
    }

    /** Asks for a desktop of this size; false where the server cannot be asked, or not yet. */
    public boolean resize(int width, int height) throws IOException {
        return session.resize(width, height);
    }

    /** Whether round-trip probes are answered; a client that does not looks dead to the server. */
    public void answerProbes(boolean answer) {
        session.answerProbes(answer);
    }

    /** How many round-trip probes have come. */
    public int probes() {
        return session.news().probes();
    }

    /** The newest cookie; empty before the first. */
    public Optional<AutoReconnectCookie> cookie() {
        return session.news().cookie();
    }

    /** Waits for a cookie; empty when the time or the connection is over. */
    public Optional<AutoReconnectCookie> awaitCookie(Duration limit) throws InterruptedException {
        return session.news().awaitCookie(limit);
    }

    /** What the server said about the end, if it said something. */
    public OptionalInt errorInfo() {
        return session.news().errorInfo();
    }

    /** Waits until resizing can be asked for; false when the time or the connection is over. */
    public boolean awaitResizable(Duration limit) throws InterruptedException {
        return session.news().awaitResizable(limit);
    }

    /** Waits until the server or the network ended the connection; false when it still stands. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return session.news().awaitEnd(limit);
    }

    /** How it ended, in words for a person; empty while it stands. */
    public Optional<String> end() {
        return session.news().end();
    }

    /** Ends the link as a program does that is killed: TCP's FIN, and no word in TLS or RDP. */
    public void cut() {
        plain.closeGracefully();
    }

    /** Ends the link by a reset. */
    public void reset() {
        plain.reset();
    }

    /** The user goes: says so in RDP, in TLS and in TCP. */
    @Override
    public void close() {
        session.leave();
    }
}
