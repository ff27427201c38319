package dev.rejoin.viewer;

import dev.rejoin.pdu.autodetect.AutoDetectRequest.RttRequest;
import dev.rejoin.pdu.autodetect.Heartbeat;
import dev.rejoin.pdu.gcc.ClientCoreOptions;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.Envelope;
import dev.rejoin.wire.WireWriter;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps asking one client for a sign of life, and says when there is none: a kernel acknowledges
 * bytes for a program that hangs, and nobody acknowledges anything while nothing is sent.
 */
final class Pulse {
    /** Heartbeats that a client may miss before it warns, and before it connects again. */
    private static final int MISSED_TO_WARN = 3;

    private static final int MISSED_TO_RECONNECT = 5;

    private final LinkWatch watch;
    private final Outbox outbox;
    private final Channels channels;
    private final int message;
    private final boolean heartbeat;
    private final int heartbeatSeconds;
    private final Consumer<Duration> dead;

    private int awaitedFrom;
    private @Nullable Runnable onAnswer;
    private int sequence;

    Pulse(Duration limit, ClientProfile client, Outbox outbox, Consumer<Duration> dead) {
        this.watch = new LinkWatch(limit, System.nanoTime());
        this.outbox = outbox;
        this.channels = client.channels();
        this.message = client.channels().message().orElseThrow();
        this.heartbeat = client.has(ClientCoreOptions.SUPPORT_HEARTBEAT_PDU);
        this.heartbeatSeconds = Math.clamp(limit.toSeconds() / 5, 1, 255);
        this.dead = dead;
    }

    /** Runs until interrupted or until the link is dead. */
    void run() {
        try {
            while (true) {
                switch (next()) {
                    case LinkWatch.Verdict.Wait wait -> Thread.sleep(wait.time());
                    case LinkWatch.Verdict.Probe probe -> ask(probe.sequence());
                    case LinkWatch.Verdict.Dead gone -> {
                        dead.accept(gone.silence());
                        return;
                    }
                }
            }
        } catch (InterruptedException ended) {
            // The connection is over.
        }
    }

    synchronized void heard() {
        watch.heard(System.nanoTime());
    }

    synchronized OptionalLong roundTripMicros() {
        return watch.roundTripMicros();
    }

    /** Runs the action once the client has answered something sent from now on. */
    synchronized void afterNextAnswer(Runnable action) {
        awaitedFrom = (sequence + 1) & 0xFFFF;
        onAnswer = action;
    }

    void answered(int answer) {
        Runnable action = null;
        synchronized (this) {
            watch.answered(answer, System.nanoTime());
            if (onAnswer != null && isAfter(answer, awaitedFrom) && isAfter(sequence, answer)) {
                action = onAnswer;
                onAnswer = null;
            }
        }
        if (action != null) {
            action.run();
        }
    }

    /** Sequence numbers have 16 bits and begin again. */
    private static boolean isAfter(int number, int other) {
        return (short) (number - other) >= 0;
    }

    private synchronized LinkWatch.Verdict next() {
        LinkWatch.Verdict verdict = watch.at(System.nanoTime());
        if (verdict instanceof LinkWatch.Verdict.Probe probe) {
            sequence = probe.sequence();
        }
        return verdict;
    }

    private void ask(int number) {
        WireWriter out = new WireWriter(64);
        Envelope.write(
                out,
                channels,
                message,
                SecurityHeader.AUTODETECT_REQ,
                new RttRequest(number, RttRequest.CONTINUOUS));
        if (heartbeat) {
            Envelope.write(
                    out,
                    channels,
                    message,
                    SecurityHeader.HEARTBEAT,
                    new Heartbeat(heartbeatSeconds, MISSED_TO_WARN, MISSED_TO_RECONNECT));
        }
        outbox.message(out.toByteArray());
    }
}
