package dev.rejoin.net;

import dev.rejoin.wire.Bytes;
import java.nio.ByteBuffer;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * TLS over a wary link. No certificate is judged, and what comes in place of TLS is kept as it
 * came: it says more than a failed handshake does.
 */
public final class WaryTls implements Wary {
    /** How a handshake came out. */
    public sealed interface Outcome {
        record Secured(WaryTls tls) implements Outcome {}

        record Alerted(TlsAlert alert) implements Outcome {}

        /** Bytes that are no TLS, from the first on. */
        record Foreign(Bytes bytes) implements Outcome {}

        /**
         * The other end went or fell silent.
         *
         * @param before the beginning of what it had said of TLS
         */
        record Ended(Heard how, Bytes before) implements Outcome {}

        /** TLS began, and then something in it was wrong. */
        record Broken(String words) implements Outcome {}
    }

    private static final int SHOWN = 256;
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int ALERT = 21;
    private static final int APPLICATION_DATA = 23;
    private static final int MAJOR = 3;
    private static final int RECORD_HEADER = 5;
    private static final Duration REST_OF_A_FRAME = Duration.ofMillis(150);

    private static final SSLEngineResult UNDERFLOW =
            new SSLEngineResult(
                    SSLEngineResult.Status.BUFFER_UNDERFLOW, HandshakeStatus.NEED_UNWRAP, 0, 0);

    private final WaryLink link;
    private final SSLEngine engine;
    private ByteBuffer raw;
    private final ByteBuffer plain;
    private final ByteBuffer outgoing;
    private byte[] beginning = new byte[0];

    private WaryTls(WaryLink link, SSLEngine engine) {
        this.link = link;
        this.engine = engine;
        this.raw = ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).flip();
        this.plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        this.outgoing = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    }

    /** Lays TLS over the link and shakes hands for this long at most. */
    public static Outcome shakeHands(WaryLink link, TlsManner manner, Duration limit) {
        return new WaryTls(link, WaryContext.engine(manner)).shakeHands(limit);
    }

    private Outcome shakeHands(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            engine.beginHandshake();
            while (System.nanoTime() < end) {
                switch (engine.getHandshakeStatus()) {
                    // What cannot be written shows in the next read, with what came before it.
                    case NEED_WRAP -> wrap(new byte[0]);
                    case NEED_TASK -> runTasks();
                    case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                        Optional<Outcome> over = handshakeRecord(end);
                        if (over.isPresent()) {
                            return over.get();
                        }
                    }
                    default -> {
                        return new Outcome.Secured(this);
                    }
                }
            }
            return ended(new Heard.Silence());
        } catch (SSLException broken) {
            return broken(broken);
        } catch (RuntimeException hostile) {
            // Java's TLS is not free of unchecked exceptions on odd input.
            return new Outcome.Broken(hostile.toString());
        }
    }

    private Outcome broken(SSLException failed) {
        String words = words(failed);
        farewell();
        return TlsAlert.in(words)
                .<Outcome>map(Outcome.Alerted::new)
                .orElseGet(() -> new Outcome.Broken(words));
    }

    /** Empty when the handshake may go on. */
    private Optional<Outcome> handshakeRecord(long end) throws SSLException {
        while (true) {
            if (raw.remaining() >= RECORD_HEADER && !isTls()) {
                return Optional.of(foreign());
            }
            Optional<TlsAlert> alert = plainAlert();
            if (alert.isPresent()) {
                if (alert.get().fatal()) {
                    return Optional.of(new Outcome.Alerted(alert.get()));
                }
                // Java takes some warnings for an end, among them one about the server's name.
                raw.position(raw.position() + RECORD_HEADER + 2);
                continue;
            }
            plain.clear();
            SSLEngineResult result =
                    raw.remaining() < RECORD_HEADER ? UNDERFLOW : engine.unwrap(raw, plain);
            if (result.getStatus() != SSLEngineResult.Status.BUFFER_UNDERFLOW) {
                return result.getStatus() == SSLEngineResult.Status.CLOSED
                                && result.getHandshakeStatus() != HandshakeStatus.NEED_WRAP
                        ? Optional.of(ended(new Heard.Finished()))
                        : Optional.empty();
            }
            Heard heard = link.read(left(end));
            if (!(heard instanceof Heard.Octets octets)) {
                return Optional.of(raw.hasRemaining() && !isTls() ? foreign() : ended(heard));
            }
            append(octets.bytes().toByteArray());
        }
    }

    private Outcome ended(Heard how) {
        return new Outcome.Ended(how, Bytes.of(beginning));
    }

    private Outcome foreign() {
        if (beginning.length < SHOWN
                && link.read(REST_OF_A_FRAME) instanceof Heard.Octets(Bytes more)) {
            remember(more.toByteArray());
        }
        return new Outcome.Foreign(Bytes.of(beginning));
    }

    private boolean isTls() {
        int at = raw.position();
        int type = raw.get(at) & 0xFF;
        return type >= CHANGE_CIPHER_SPEC
                && type <= APPLICATION_DATA
                && (raw.remaining() < 2 || raw.get(at + 1) == MAJOR);
    }

    /** An alert in the clear is a record of two bytes; an encrypted one is always longer. */
    private Optional<TlsAlert> plainAlert() {
        int at = raw.position();
        if (raw.remaining() < RECORD_HEADER + 2 || (raw.get(at) & 0xFF) != ALERT) {
            return Optional.empty();
        }
        boolean two = raw.get(at + 3) == 0 && raw.get(at + 4) == 2;
        return two
                ? Optional.of(new TlsAlert(raw.get(at + 5) & 0xFF, raw.get(at + 6) & 0xFF))
                : Optional.empty();
    }

    @Override
    public Heard read(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            do {
                Optional<Heard> record = record(end);
                if (record.isPresent()) {
                    return record.get();
                }
            } while (System.nanoTime() < end);
            return new Heard.Silence();
        } catch (SSLException failed) {
            String words = words(failed);
            farewell();
            return TlsAlert.in(words)
                    .<Heard>map(Heard.Alerted::new)
                    .orElseGet(() -> new Heard.Garbled(shown(), words));
        } catch (RuntimeException hostile) {
            return new Heard.Garbled(shown(), hostile.toString());
        }
    }

    /** Empty for a record without data for the application. */
    private Optional<Heard> record(long end) throws SSLException {
        plain.clear();
        SSLEngineResult result = engine.unwrap(raw, plain);
        switch (result.getStatus()) {
            case BUFFER_UNDERFLOW -> {
                Heard heard = link.read(left(end));
                if (!(heard instanceof Heard.Octets octets)) {
                    return Optional.of(heard);
                }
                append(octets.bytes().toByteArray());
            }
            case CLOSED -> {
                return Optional.of(new Heard.Finished());
            }
            default -> afterRecord();
        }
        plain.flip();
        if (!plain.hasRemaining()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[plain.remaining()];
        plain.get(bytes);
        return Optional.of(new Heard.Octets(Bytes.owning(bytes)));
    }

    /** New keys and the like are answered at once. */
    private void afterRecord() throws SSLException {
        runTasks();
        if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            wrap(new byte[0]);
        }
    }

    @Override
    public boolean write(byte[] bytes) {
        try {
            return wrap(bytes);
        } catch (SSLException closed) {
            return false;
        }
    }

    private boolean wrap(byte[] bytes) throws SSLException {
        ByteBuffer source = ByteBuffer.wrap(bytes);
        do {
            outgoing.clear();
            SSLEngineResult result = engine.wrap(source, outgoing);
            outgoing.flip();
            byte[] record = new byte[outgoing.remaining()];
            outgoing.get(record);
            if (record.length > 0 && !link.write(record)) {
                return false;
            }
            if (result.getStatus() != SSLEngineResult.Status.OK) {
                return false;
            }
        } while (source.hasRemaining());
        return true;
    }

    /** Lets the alert out that the engine has ready after a failure. */
    private void farewell() {
        try {
            if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
                wrap(new byte[0]);
            }
        } catch (SSLException | RuntimeException nothingToSay) {
            // The link is closed next in any case.
        }
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask();
                task != null;
                task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    private void append(byte[] bytes) {
        remember(bytes);
        ByteBuffer grown = ByteBuffer.allocate(raw.remaining() + bytes.length);
        raw = grown.put(raw).put(bytes).flip();
    }

    private void remember(byte[] bytes) {
        int room = Math.min(SHOWN - beginning.length, bytes.length);
        if (room > 0) {
            byte[] longer = Arrays.copyOf(beginning, beginning.length + room);
            System.arraycopy(bytes, 0, longer, beginning.length, room);
            beginning = longer;
        }
    }

    private Bytes shown() {
        byte[] bytes = new byte[Math.min(SHOWN, raw.remaining())];
        raw.duplicate().get(bytes);
        return Bytes.owning(bytes);
    }

    /** As in {@code TLSv1.3}. */
    public String version() {
        return engine.getSession().getProtocol();
    }

    public String suite() {
        return engine.getSession().getCipherSuite();
    }

    /** ALPN's choice, empty without one. */
    public String application() {
        return Optional.ofNullable(engine.getApplicationProtocol()).orElse("");
    }

    /** What the server showed, its own certificate first; empty when it showed none. */
    public List<X509Certificate> chain() {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            for (Certificate each : engine.getSession().getPeerCertificates()) {
                if (each instanceof X509Certificate certificate) {
                    chain.add(certificate);
                }
            }
        } catch (SSLPeerUnverifiedException none) {
            return List.of();
        }
        return chain;
    }

    private static Duration left(long end) {
        return Duration.ofNanos(end - System.nanoTime());
    }

    private static String words(SSLException failed) {
        return Optional.ofNullable(failed.getMessage()).orElse(failed.toString());
    }
}
