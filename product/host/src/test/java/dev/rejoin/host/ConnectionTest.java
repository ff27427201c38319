package dev.rejoin.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.cause.CauseId;
import dev.rejoin.net.Certificates;
import dev.rejoin.net.PlainLink;
import dev.rejoin.net.TlsClient;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Event;
import dev.rejoin.session.EventKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a connection ends, the journal gets one line that says why, and nothing is left. */
@Timeout(120)
final class ConnectionTest {
    private static final ConnectSettings ALICE = ConnectSettings.of("alice", TestHost.RIGHT);

    /** More than any connection has. */
    private static final int ALL = 1000;

    /** What ends for a client that stops talking, whoever notices first. */
    private static final Set<CauseId> GONE =
            Set.of(CauseId.PEER_CLOSED, CauseId.PEER_RESET, CauseId.TLS_FAILED);

    @TempDir private Path folder;

    /** How a client goes away. */
    enum Leaving {
        EOF {
            @Override
            void leave(TestClient client) {
                client.plain.closeNow();
            }
        },
        RESET {
            @Override
            void leave(TestClient client) {
                client.plain.reset();
            }
        },
        GOODBYE {
            @Override
            void leave(TestClient client) {
                client.link().closeGracefully();
            }
        },
        /** Under TLS a record that nobody can decrypt, else a frame of no kind. */
        GARBAGE {
            @Override
            void leave(TestClient client) throws IOException {
                // At once: the host may have ended the link before a second write.
                client.plain.write(
                        HexFormat.of().parseHex("170303001000112233445566778899aabbccddeeff00"));
                awaitTheEndOf(client.plain);
            }
        },
        /** Under TLS a fatal alert in the clear, which no peer may believe or choke on. */
        ALERT {
            @Override
            void leave(TestClient client) throws IOException {
                client.plain.write(HexFormat.of().parseHex("15030300020228"));
                awaitTheEndOf(client.plain);
            }
        };

        abstract void leave(TestClient client) throws IOException;
    }

    private static void awaitTheEndOf(PlainLink link) {
        try {
            byte[] rest = new byte[4096];
            while (link.read(rest, 0, rest.length) >= 0) {
                // What the host still says is not read here.
            }
        } catch (IOException reset) {
            // An end like any other.
        } finally {
            link.closeNow();
        }
    }

    /** The one line with a cause of the only connection since the last call. */
    private static Event end(TestHost host) throws Exception {
        host.awaitEnd();
        host.awaitNobody();
        assertEquals(0, host.strangers.unauthenticated());
        List<Event> news =
                host.news().stream().filter(event -> event.peer().attempt() != null).toList();
        assertEquals(EventKind.CONNECTION_ACCEPTED, news.getFirst().kind());
        AttemptId attempt = news.getFirst().peer().attempt();
        assertTrue(news.stream().allMatch(e -> e.peer().attempt().equals(attempt)), "" + news);
        List<Event> ends = news.stream().filter(event -> event.cause() != null).toList();
        assertEquals(1, ends.size(), () -> "" + news);
        assertNotNull(ends.getFirst().cause());
        assertNotEquals(CauseId.INTERNAL_ERROR, ends.getFirst().cause().id());
        return ends.getFirst();
    }

    private static CauseId causeOf(Event end) {
        return end.cause().id();
    }

    private TestClient connect(TestHost host, ConnectSettings settings) throws IOException {
        return new TestClient(host.listener.address(), settings);
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatLeavesAtAnyStepLeavesOneLine(Leaving leaving) throws Exception {
        Set<String> phases = new TreeSet<>();
        try (TestHost host = new TestHost(folder, true)) {
            boolean more = true;
            for (int steps = 0; more; steps++) {
                boolean secured;
                try (TestClient client = connect(host, ALICE)) {
                    more = client.go(steps);
                    secured = client.isSecured();
                    if (more) {
                        phases.add(client.phase());
                    } else {
                        assertInstanceOf(ConnectStep.Active.class, client.step());
                    }
                    leaving.leave(client);
                }
                Event end = end(host);
                boolean bad = leaving == Leaving.GARBAGE || leaving == Leaving.ALERT;
                assertTrue(
                        GONE.contains(causeOf(end)) || (bad && causeOf(end) == CauseId.BAD_BYTES),
                        "after " + steps + " steps: " + end);
                if (bad && secured) {
                    assertEquals(CauseId.TLS_FAILED, causeOf(end), "after " + steps + " steps");
                }
            }
            host.awaitNoDesktop();
        }
        assertEquals(
                Set.of(
                        "TLS",
                        "negotiation",
                        "network level authentication",
                        "early user authorization",
                        "basic settings exchange",
                        "channel connection",
                        "licensing",
                        "capabilities exchange",
                        "connection finalization"),
                phases);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "474554202f20485454502f312e310d0a0d0a", // a browser
                "5353482d322e302d4f70656e5353480d0a", // SSH
                "16030100c8010000c40303", // TLS before anybody agreed on it
                "0000000000000000",
                "0400000b06e00000000000", // a version of TPKT that there is not
                "0300000206e0" // shorter than its own header
            })
    void wrongFirstBytesAreBadBytes(String hex) throws Exception {
        try (TestHost host = new TestHost(folder, true);
                PlainLink client =
                        PlainLink.connect(host.listener.address(), Duration.ofSeconds(10))) {
            client.write(HexFormat.of().parseHex(hex));
            awaitTheEndOf(client);
            Event end = end(host);
            assertTrue(
                    Set.of(CauseId.BAD_BYTES, CauseId.PEER_CLOSED).contains(causeOf(end)),
                    end.toString());
        }
    }

    @Test
    void aClientThatDoesNotTrustTheCertificateIsATlsFailure() throws Exception {
        try (TestHost host = new TestHost(folder, true);
                TestClient client = connect(host, ALICE)) {
            client.go(1);
            assertInstanceOf(ConnectStep.StartTls.class, client.step());
            var another =
                    Certificates.selfSigned("other.example", Instant.now(), new SecureRandom());
            assertThrows(
                    IOException.class,
                    () ->
                            TlsClient.trusting(another.certificate())
                                    .connect(client.plain, "host.example"));
            client.close();
            assertTrue(GONE.contains(causeOf(end(host))));
        }
    }

    @Test
    void bytesThatAreNoTlsAreATlsFailure() throws Exception {
        try (TestHost host = new TestHost(folder, true);
                TestClient client = connect(host, ALICE)) {
            client.go(1);
            client.plain.write("this is no handshake at all".getBytes(StandardCharsets.US_ASCII));
            awaitTheEndOf(client.plain);
            Event end = end(host);
            assertEquals(CauseId.TLS_FAILED, causeOf(end));
            assertEquals(EventKind.SECURITY_ERROR, end.kind());
        }
    }

    @Test
    void aWrongPasswordIsRefusedByName() throws Exception {
        Event end = refused("alice", Secret.of("wrong"));
        assertEquals(CauseId.ACCOUNT_LOGON_FAILED, causeOf(end));
        assertEquals(EventKind.LOGON_FAILED, end.kind());
        assertEquals("alice", end.peer().user());
    }

    @Test
    void aUserThatNobodyHasIsRefusedLikeAWrongPassword() throws Exception {
        Event end = refused("mallory", TestHost.RIGHT);
        assertEquals(CauseId.ACCOUNT_LOGON_FAILED, causeOf(end));
        assertEquals(EventKind.LOGON_FAILED, end.kind());
    }

    @Test
    void aDisabledAccountIsRefusedAfterItsPasswordIsProved() throws Exception {
        Event end = refused("dora", TestHost.RIGHT);
        assertEquals(CauseId.ACCOUNT_DISABLED, causeOf(end));
        assertEquals(EventKind.LOGON_REFUSED, end.kind());
    }

    private Event refused(String user, Secret password) throws Exception {
        try (TestHost host = new TestHost(folder, true);
                TestClient client = connect(host, ConnectSettings.of(user, password))) {
            assertFalse(client.go(ALL));
            ConnectStep.Refused refused =
                    assertInstanceOf(ConnectStep.Refused.class, client.step());
            assertInstanceOf(ConnectRefusal.Logon.class, refused.why());
            client.close();
            return end(host);
        }
    }

    @Test
    void aClientWithoutNetworkLevelAuthenticationIsTold() throws Exception {
        try (TestHost host = new TestHost(folder, true);
                TestClient client = connect(host, ALICE.with(Protocols.SSL))) {
            assertFalse(client.go(ALL));
            ConnectStep.Refused refused =
                    assertInstanceOf(ConnectStep.Refused.class, client.step());
            assertInstanceOf(ConnectRefusal.Negotiation.class, refused.why());
            client.close();
            assertEquals(CauseId.NLA_REQUIRED_CLIENT_OFF, causeOf(end(host)));
        }
    }

    @Test
    void aHandshakeThatTakesTooLongSaysWhereItStood() throws Exception {
        try (TestHost host = new TestHost(folder, true, Duration.ofSeconds(2));
                PlainLink client =
                        PlainLink.connect(host.listener.address(), Duration.ofSeconds(10))) {
            client.write(new byte[] {3, 0});
            awaitTheEndOf(client);
            Event end = end(host);
            assertEquals(CauseId.HANDSHAKE_LIMIT, causeOf(end));
            assertEquals("negotiation", end.cause().arguments().get("phase"));
        }
    }

    @Test
    void aClientThatIsSilentInsteadOfTlsTakesTooLong() throws Exception {
        try (TestHost host = new TestHost(folder, true, Duration.ofSeconds(2));
                TestClient client = connect(host, ALICE)) {
            awaitTheEndOf(client.plain);
            assertEquals(CauseId.HANDSHAKE_LIMIT, causeOf(end(host)));
        }
    }

    @Test
    void aClientThatLogsOnAndComesNoFurtherIsDisconnectedFromItsSession() throws Exception {
        try (TestHost host = new TestHost(folder, true, Duration.ofSeconds(8));
                TestClient client = connect(host, ALICE)) {
            while (!client.phase().equals("capabilities exchange")) {
                assertTrue(client.go(1), client.phase());
            }
            awaitTheEndOf(client.plain);
            Event end = end(host);
            assertEquals(CauseId.HANDSHAKE_LIMIT, causeOf(end));
            assertEquals(EventKind.DISCONNECTED_WITH_REASON, end.kind());
            host.awaitNoDesktop();
        }
    }

    @Test
    void whoeverIsRefusedOnAPageKeepsAPlaceOfTheStrangers() throws Exception {
        try (TestHost host = new TestHost(folder, false);
                TestClient client =
                        connect(
                                host,
                                ConnectSettings.of("alice", Secret.of("wrong"))
                                        .with(Protocols.SSL))) {
            client.go(ALL);
            assertInstanceOf(ConnectStep.Active.class, client.step());
            client.link().read(new byte[1], 0, 1); // the host is done with the handshake
            assertEquals(1, host.strangers.unauthenticated());
            client.close();
            assertEquals(CauseId.ACCOUNT_LOGON_FAILED, causeOf(end(host)));
        }
    }

    @Test
    void aRefusalOnAPageIsJournalledOnceHoweverTheClientLeaves() throws Exception {
        try (TestHost host = new TestHost(folder, false)) {
            for (Leaving leaving : Leaving.values()) {
                ConnectSettings dora =
                        ConnectSettings.of("dora", TestHost.RIGHT).with(Protocols.SSL);
                try (TestClient client = connect(host, dora)) {
                    client.go(ALL);
                    assertInstanceOf(ConnectStep.Active.class, client.step());
                    leaving.leave(client);
                }
                assertEquals(CauseId.ACCOUNT_DISABLED, causeOf(end(host)));
            }
        }
    }
}
