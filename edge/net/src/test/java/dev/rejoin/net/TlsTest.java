package dev.rejoin.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TlsTest {
    private static final TlsIdentity IDENTITY =
            Certificates.selfSigned("host.test", Instant.now(), new SecureRandom());
    private static final TlsServer SERVER = new TlsServer(IDENTITY, TlsServer.DEFAULT_VERSIONS);

    private static void echoOverTls(Arrival arrival, TlsServer server) throws IOException {
        TlsLink link = server.accept(arrival.link());
        assertTrue(arrival.authenticated());
        Guests.echo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothVersionsCarryBytesAndShowTheSameKey(String version) throws Exception {
        TlsServer only = new TlsServer(IDENTITY, List.of(version));
        try (Guests guests = new Guests(Limits.DEFAULT, arrival -> echoOverTls(arrival, only))) {
            TlsLink client =
                    TlsClient.trusting(IDENTITY.certificate())
                            .connect(guests.connect(), "host.test");
            assertTrue(Guests.answers(client));
            assertEquals(version, client.protocol());
            assertEquals(SubjectPublicKey.of(IDENTITY.certificate()), client.serverPublicKey());
            assertEquals(270, client.serverPublicKey().size(), "an RSAPublicKey of 2048 bits");
        }
    }

    @Test
    void tlsIsLaidOverALinkThatWasUsedInPlain() throws Exception {
        Guests.Service service =
                arrival -> {
                    byte[] hello = new byte[2];
                    arrival.link().readFully(hello, 0, 2);
                    arrival.link().write(hello);
                    echoOverTls(arrival, SERVER);
                };
        try (Guests guests = new Guests(Limits.DEFAULT, service)) {
            PlainLink client = guests.connect();
            client.write(new byte[] {1, 2});
            client.readFully(new byte[2], 0, 2);
            assertTrue(Guests.answers(TlsClient.trustingAnything().connect(client, "host.test")));
        }
    }

    @Test
    void anotherCertificateThanThePinnedOneIsRefused() throws Exception {
        TlsIdentity other = Certificates.selfSigned("host.test", Instant.now(), new SecureRandom());
        try (Guests guests = new Guests(Limits.DEFAULT, arrival -> echoOverTls(arrival, SERVER))) {
            PlainLink link = guests.connect();
            assertThrows(
                    IOException.class,
                    () -> TlsClient.trusting(other.certificate()).connect(link, "host.test"));
        }
    }

    @Test
    void aHandshakeThatStallsIsEndedByTheLimit() throws Exception {
        Limits hasty = new Limits(5, 5, Duration.ofMillis(200));
        try (Guests guests = new Guests(hasty, arrival -> echoOverTls(arrival, SERVER))) {
            PlainLink client = guests.connect();
            client.write(new byte[] {22});
            var end = guests.ended.poll(10, TimeUnit.SECONDS);
            assertTrue(end.getKey().handshakeLimitPassed());
            assertTrue(Guests.isEnded(client));
        }
    }

    @Test
    void closingDoesNotWaitBehindABlockedWriter() throws Exception {
        BlockingQueue<TlsLink> links = new ArrayBlockingQueue<>(1);
        AtomicReference<Thread> writer = new AtomicReference<>();
        Guests.Service flood =
                arrival -> {
                    TlsLink link = SERVER.accept(arrival.link());
                    writer.set(Thread.currentThread());
                    links.add(link);
                    while (true) {
                        link.write(new byte[65536]);
                    }
                };
        try (Guests guests = new Guests(Limits.DEFAULT, flood)) {
            TlsClient.trustingAnything().connect(guests.connect(), "host.test");
            TlsLink link = links.take();
            while (writer.get().getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            long start = System.nanoTime();
            link.closeNow();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(millis < 500, millis + " ms");
            assertTrue(writer.get().join(Duration.ofSeconds(5)), "the writer ends too");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aGracefulEndDeliversWhatWasWrittenLast(String version) throws Exception {
        byte[] last = "the reason for the end".getBytes(StandardCharsets.UTF_8);
        TlsServer only = new TlsServer(IDENTITY, List.of(version));
        CountDownLatch closed = new CountDownLatch(1);
        Guests.Service farewell =
                arrival -> {
                    TlsLink link = only.accept(arrival.link());
                    link.write(last);
                    link.closeGracefully();
                    closed.countDown();
                };
        try (Guests guests = new Guests(Limits.DEFAULT, farewell)) {
            TlsLink client = TlsClient.trustingAnything().connect(guests.connect(), "host.test");
            client.write(new byte[1000]); // Unread at the server: a plain close would reset.
            byte[] read = new byte[last.length];
            client.readFully(read, 0, read.length);
            assertArrayEquals(last, read);
            assertEquals(-1, client.read(new byte[1], 0, 1));
            client.closeNow();
            assertTrue(closed.await(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void aGracefulEndOfADeadLinkTakesTwoSecondsAtMost() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Guests.Service farewell =
                arrival -> {
                    SERVER.accept(arrival.link()).closeGracefully();
                    closed.countDown();
                };
        try (Guests guests = new Guests(Limits.DEFAULT, farewell)) {
            TlsClient.trustingAnything().connect(guests.connect(), "host.test");
            assertTrue(closed.await(4, TimeUnit.SECONDS));
        }
    }
}
