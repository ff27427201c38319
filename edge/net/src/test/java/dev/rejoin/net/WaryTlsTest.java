package dev.rejoin.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.net.WaryTls.Outcome;
import dev.rejoin.wire.Bytes;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WaryTlsTest {
    private static final TlsIdentity IDENTITY =
            Certificates.selfSigned("host.test", Instant.now(), new SecureRandom());
    private static final TlsServer SERVER = new TlsServer(IDENTITY, TlsServer.DEFAULT_VERSIONS);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static Outcome shakeHands(WaryLink link, Duration limit) {
        return WaryTls.shakeHands(link, TlsManner.full("host.test"), limit);
    }

    private static Outcome with(Stranger.Conduct conduct, Duration limit) throws Exception {
        try (Stranger stranger = new Stranger(conduct);
                WaryLink link = stranger.visit()) {
            return shakeHands(link, limit);
        }
    }

    /** Says this when the hello has begun to come, and keeps the connection. */
    private static Stranger.Conduct saying(String hex) {
        return guest -> {
            guest.getInputStream().read();
            guest.getOutputStream().write(Bytes.ofHex(hex).toByteArray());
            Stranger.keep(guest);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aServerShowsItsCertificateAndTalks(String version) throws Exception {
        TlsServer only = new TlsServer(IDENTITY, List.of(version));
        Stranger.Conduct conduct =
                guest -> {
                    TlsLink tls = only.accept(new PlainLink(guest));
                    byte[] four = new byte[4];
                    tls.readFully(four, 0, 4);
                    tls.write(four);
                    tls.closeGracefully();
                };
        try (Stranger stranger = new Stranger(conduct);
                WaryLink link = stranger.visit()) {
            WaryTls tls = assertInstanceOf(Outcome.Secured.class, shakeHands(link, LONG)).tls();
            assertEquals(version, tls.version());
            assertEquals(List.of(IDENTITY.certificate()), tls.chain());
            assertEquals("", tls.application());
            assertTrue(tls.write("echo".getBytes(StandardCharsets.US_ASCII)));
            assertEquals(new Heard.Octets(Bytes.ofHex("6563686f")), tls.read(LONG));
            assertEquals(new Heard.Finished(), tls.read(LONG));
        }
    }

    @Test
    void theSmallHelloIsTls12Alone() throws Exception {
        Stranger.Conduct conduct = guest -> SERVER.accept(new PlainLink(guest));
        try (Stranger stranger = new Stranger(conduct);
                WaryLink link = stranger.visit()) {
            Outcome outcome = WaryTls.shakeHands(link, TlsManner.small("host.test"), LONG);
            assertEquals(
                    "TLSv1.2", assertInstanceOf(Outcome.Secured.class, outcome).tls().version());
        }
    }

    @Test
    void anAlertIsReadFromItsBytes() throws Exception {
        assertEquals(
                new Outcome.Alerted(new TlsAlert(2, 70)), with(saying("15030300020246"), LONG));
        assertEquals(
                new Outcome.Alerted(new TlsAlert(2, 40)), with(saying("15030100020228"), LONG));
        assertEquals(
                new Outcome.Alerted(new TlsAlert(2, 200)), with(saying("150303000202c8"), LONG));
    }

    @Test
    void aWarningIsNoEnd() throws Exception {
        Outcome outcome = with(saying("15030300020170"), SHORT);
        assertInstanceOf(Outcome.Ended.class, outcome, outcome.toString());
    }

    @Test
    void whatIsNoTlsIsKeptAsItCame() throws Exception {
        assertEquals(
                new Outcome.Foreign(Bytes.ofHex("0300000902f0802180")),
                with(saying("0300000902f0802180"), LONG));
        String http =
                Bytes.of("HTTP/1.0 400 Bad Request".getBytes(StandardCharsets.US_ASCII)).hex();
        assertEquals(new Outcome.Foreign(Bytes.ofHex(http)), with(saying(http), LONG));
    }

    @Test
    void foreignBytesInPiecesAreKeptAsWell() throws Exception {
        Stranger.Conduct conduct =
                guest -> {
                    guest.getInputStream().read();
                    guest.setTcpNoDelay(true);
                    guest.getOutputStream().write(Bytes.ofHex("0300").toByteArray());
                };
        assertEquals(new Outcome.Foreign(Bytes.ofHex("0300")), with(conduct, LONG));
    }

    @Test
    void endsInPlaceOfAServerHelloAreToldApart() throws Exception {
        Outcome closed =
                with(
                        guest -> {
                            guest.getInputStream().read(new byte[4096]);
                        },
                        LONG);
        assertEquals(new Outcome.Ended(new Heard.Finished(), Bytes.EMPTY), closed);
        Outcome reset =
                with(
                        guest -> {
                            guest.getInputStream().read(new byte[4096]);
                            Stranger.reset(guest);
                        },
                        LONG);
        assertEquals(new Outcome.Ended(new Heard.Reset(), Bytes.EMPTY), reset);
        assertEquals(
                new Outcome.Ended(new Heard.Silence(), Bytes.EMPTY), with(Stranger::keep, SHORT));
    }

    @Test
    void halfAFlightIsKept() throws Exception {
        String half = "160303004a0200004603";
        assertEquals(
                new Outcome.Ended(new Heard.Silence(), Bytes.ofHex(half)),
                with(saying(half), SHORT));
    }

    @Test
    void rubbishInsideARecordIsBroken() throws Exception {
        assertInstanceOf(Outcome.Broken.class, with(saying("1603030008ffffffffffffffff"), LONG));
        assertInstanceOf(Outcome.Broken.class, with(saying("160303ffff" + "00".repeat(9)), LONG));
    }

    @Test
    void aHandshakeInTricklesEndsInTime() throws Exception {
        Stranger.Conduct trickle =
                guest -> {
                    guest.getOutputStream().write(Bytes.ofHex("1603034000").toByteArray());
                    while (true) {
                        guest.getOutputStream().write(0);
                        Thread.sleep(20);
                    }
                };
        long begun = System.nanoTime();
        Outcome outcome = with(trickle, Duration.ofMillis(600));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertInstanceOf(Outcome.Ended.class, outcome, outcome.toString());
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1703030020", "0300000902f0802180", "ffffffffffff", "17030300"})
    void rubbishBehindTheHandshakeEndsCleanly(String hex) throws Exception {
        Stranger.Conduct conduct =
                guest -> {
                    TlsLink tls = SERVER.accept(new PlainLink(guest));
                    tls.readFully(new byte[1], 0, 1);
                    guest.getOutputStream().write(Bytes.ofHex(hex).toByteArray());
                    guest.getOutputStream().write(new byte[64]);
                };
        try (Stranger stranger = new Stranger(conduct);
                WaryLink link = stranger.visit()) {
            WaryTls tls = assertInstanceOf(Outcome.Secured.class, shakeHands(link, LONG)).tls();
            assertTrue(tls.write(new byte[1]));
            Heard heard = tls.read(LONG);
            assertTrue(
                    heard instanceof Heard.Garbled || heard instanceof Heard.Finished,
                    heard.toString());
        }
    }

    @Test
    void aFloodInsideTlsIsCutOff() throws Exception {
        Stranger.Conduct conduct =
                guest -> {
                    TlsLink tls = SERVER.accept(new PlainLink(guest));
                    byte[] zeros = new byte[64 * 1024];
                    for (int i = 0; i < 200 * 16; i++) {
                        tls.write(zeros);
                    }
                };
        try (Stranger stranger = new Stranger(conduct);
                WaryLink link = stranger.visit()) {
            WaryTls tls = assertInstanceOf(Outcome.Secured.class, shakeHands(link, LONG)).tls();
            long taken = 0;
            Heard heard = tls.read(LONG);
            while (heard instanceof Heard.Octets(Bytes bytes)) {
                taken += bytes.size();
                heard = tls.read(LONG);
            }
            assertEquals(new Heard.Flood(), heard);
            assertTrue(taken <= 1 << 20, taken + " bytes");
        }
    }

    @Test
    void anAlertBehindTheHandshakeIsNamed() throws Exception {
        TlsServer wantsNothing = new TlsServer(IDENTITY, List.of("TLSv1.2"));
        Stranger.Conduct conduct =
                guest -> {
                    TlsLink tls = wantsNothing.accept(new PlainLink(guest));
                    tls.readFully(new byte[1], 0, 1);
                    sendRubbish(guest);
                };
        try (Stranger stranger = new Stranger(conduct);
                WaryLink link = stranger.visit()) {
            WaryTls tls = assertInstanceOf(Outcome.Secured.class, shakeHands(link, LONG)).tls();
            tls.write(new byte[1]);
            Heard heard = tls.read(LONG);
            assertTrue(
                    heard instanceof Heard.Alerted(TlsAlert alert) && alert.description() == 80
                            || heard instanceof Heard.Garbled,
                    heard.toString());
        }
    }

    /** An alert in the clear, where only encrypted ones count. */
    private static void sendRubbish(Socket guest) throws Exception {
        guest.getOutputStream().write(Bytes.ofHex("15030300020250").toByteArray());
        Stranger.keep(guest);
    }

    @Test
    void namesOfAlertsAreFoundInJavasWords() {
        assertEquals(
                49,
                TlsAlert.in("(access_denied) Received fatal alert: access_denied")
                        .orElseThrow()
                        .description());
        assertEquals(
                200, TlsAlert.in("Unknown alert description (-56)").orElseThrow().description());
        assertTrue(TlsAlert.in("Unsupported or unrecognized SSL message").isEmpty());
    }
}
