package dev.rejoin.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.AccountDecision;
import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.net.Deadline;
import dev.rejoin.net.Deadlines;
import dev.rejoin.net.PlainLink;
import dev.rejoin.net.TlsAlert;
import dev.rejoin.pdu.share.FontList;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.Envelope;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectSettings.Logon;
import dev.rejoin.protocol.connect.Heard;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a handshake with servers that do this and that. */
@Timeout(60)
class HandshakeTest {
    private static final ConnectSettings ALICE =
            ConnectSettings.of("alice", Secret.of("Wonderland1"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOBODYS_CHANNEL = 1900;
    private static final Duration SOON = Duration.ofMillis(400);
    private static final Heard NLA_CHOSEN =
            new Heard(Optional.of(Protocols.HYBRID), 0, OptionalInt.empty());

    private final Deadlines deadlines = new Deadlines();
    private final List<String> phases = new ArrayList<>();

    @AfterEach
    void end() {
        deadlines.close();
    }

    private HandshakeOutcome meet(ConnectSettings settings, ScriptedServer.Script script)
            throws IOException {
        return meet(settings, PATIENCE, script);
    }

    private HandshakeOutcome meet(
            ConnectSettings settings, Duration limit, ScriptedServer.Script script)
            throws IOException {
        try (ScriptedServer server = new ScriptedServer(script);
                PlainLink link = server.connect();
                Deadline deadline = deadlines.closing(link, limit)) {
            return new Handshake(link, "127.0.0.1", (phase, _, _) -> phases.add(phase))
                    .run(settings, deadline);
        }
    }

    @Test
    void theDesktopIsTheEndOfEveryPhase() throws IOException {
        HandshakeOutcome outcome = meet(ALICE, Stage::accept);

        var active = assertInstanceOf(HandshakeOutcome.Active.class, outcome);
        assertEquals(Stage.WIDTH, active.server().desktop().orElseThrow().desktopWidth());
        assertEquals(
                new Heard(Optional.of(Protocols.HYBRID_EX), 6, OptionalInt.empty()),
                active.heard());
        assertEquals(
                List.of(
                        "negotiation",
                        "TLS",
                        "network level authentication",
                        "early user authorization",
                        "basic settings exchange",
                        "channel connection",
                        "licensing",
                        "capabilities exchange",
                        "connection finalization"),
                phases);
    }

    @Test
    void aWrongPasswordIsRefusedInItsPhase() throws IOException {
        HandshakeOutcome outcome =
                meet(ALICE.with(Logon.of("alice", Secret.of("wrong"))), Stage::accept);

        assertEquals(CredSspFailure.Reason.LOGON_FAILURE, logonRefusal(outcome).reason());
        assertEquals("network level authentication", phases.getLast());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"ACCOUNT_.*", "PASSWORD_.*", "LOGON_TYPE_NOT_GRANTED"})
    void whatIsWrongWithTheAccountIsSaid(CredSspFailure.Reason reason) throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        stage -> {
                            stage.decide(AccountDecision.refused(reason.ntstatus()));
                            stage.accept();
                        });

        assertEquals(reason, logonRefusal(outcome).reason());
    }

    @Test
    void somebodyBetweenIsFoundOutByTheKey() throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        stage -> {
                            stage.bindToAnotherKey();
                            stage.accept();
                        });

        assertEquals(6, logonRefusal(outcome).peerVersion());
    }

    private static CredSspFailure logonRefusal(HandshakeOutcome outcome) {
        var refused = assertInstanceOf(ConnectionEnd.Refused.class, outcome);
        return assertInstanceOf(ConnectRefusal.Logon.class, refused.why()).failure();
    }

    @Test
    void aNegotiationFailureIsARefusal() throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.say("030000130ed000001234000300080005000000");
                        });

        assertEquals(
                new ConnectionEnd.Refused(
                        new ConnectRefusal.Negotiation(FailureCode.HYBRID_REQUIRED_BY_SERVER),
                        "negotiation",
                        Heard.NOTHING),
                outcome);
    }

    @Test
    void aServerThatClosesIsLost() throws IOException {
        HandshakeOutcome outcome = meet(ALICE, stage -> stage.read(FrameKind.TPKT));

        assertEquals(
                new ConnectionEnd.Lost(new Loss.Closed(), "negotiation", Heard.NOTHING), outcome);
    }

    @Test
    void aServerThatResetsIsLostOtherwise() throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.reset();
                        });

        assertEquals(
                new ConnectionEnd.Lost(new Loss.Reset(), "negotiation", Heard.NOTHING), outcome);
    }

    @ParameterizedTest(name = "TLS alert {0}")
    @CsvSource({
        "28, 40, handshake_failure",
        "31, 49, access_denied",
        "46, 70, protocol_version",
        "50, 80, internal_error",
        "C8, 200, ''"
    })
    void aTlsAlertInPlaceOfTlsHasItsNumber(String hex, int number, String name) throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.say(Stage.HYBRID_SELECTED);
                            stage.readSome();
                            stage.say("150303000202" + hex);
                        });

        assertEquals(
                new ConnectionEnd.Lost(new Loss.Alert(new TlsAlert(2, number)), "TLS", NLA_CHOSEN),
                outcome);
        assertEquals(name, new TlsAlert(2, number).name());
    }

    @Test
    void bytesThatAreNoTlsAreBroken() throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.say(Stage.HYBRID_SELECTED);
                            stage.readSome();
                            stage.say("0300000902f0802180");
                        });

        var lost = assertInstanceOf(ConnectionEnd.Lost.class, outcome);
        assertInstanceOf(Loss.Broken.class, lost.loss());
    }

    @Test
    void garbageAfterTlsIsBroken() throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.say(Stage.HYBRID_SELECTED);
                            stage.secure();
                            stage.sayBelowTls("170303001000112233445566778899aabbccddeeff");
                        });

        var lost = assertInstanceOf(ConnectionEnd.Lost.class, outcome);
        assertEquals("network level authentication", lost.phase());
        assertInstanceOf(Loss.Broken.class, lost.loss());
    }

    @Test
    void aServerThatGoesAfterItsChallengeHasSaidItsVersion() throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE.with(ConnectSettings.NLA),
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.say(Stage.HYBRID_SELECTED);
                            stage.secure();
                            stage.read(FrameKind.TS_REQUEST);
                            // A TSRequest of version 2 that holds nothing else.
                            stage.say("3005a003020102");
                        });

        assertEquals(2, logonRefusal(outcome).peerVersion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "485454502f312e31203430302042616420526571756573740d0a0d0a",
                "03000004",
                "0300000b07d00000123400"
            })
    void bytesThatBreakTheProtocolAreNamed(String hex) throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        SOON,
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.say(hex);
                        });

        var malformed = assertInstanceOf(ConnectionEnd.Malformed.class, outcome);
        assertEquals("negotiation", malformed.phase());
    }

    @Test
    void noLengthIsBelievedThatNoServerNeeds() throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.say(Stage.HYBRID_SELECTED);
                            stage.secure();
                            stage.read(FrameKind.TS_REQUEST);
                            stage.say("30847fffffff");
                            stage.read(FrameKind.TS_REQUEST);
                        });

        var malformed = assertInstanceOf(ConnectionEnd.Malformed.class, outcome);
        assertTrue(malformed.words().contains("at most 65536"), malformed.words());
    }

    @Test
    void silenceEndsAtTheDeadline() throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        SOON,
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.read(FrameKind.TPKT);
                        });

        assertEquals(
                new ConnectionEnd.Lost(new Loss.Silent(), "negotiation", Heard.NOTHING), outcome);
    }

    @Test
    void aByteNowAndThenDoesNotPutTheDeadlineOff() throws IOException {
        long begun = System.nanoTime();

        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        SOON,
                        stage -> {
                            stage.read(FrameKind.TPKT);
                            stage.say("0300ffff");
                            while (true) {
                                LockSupport.parkNanos(20_000_000);
                                stage.say("00");
                            }
                        });

        assertEquals(
                new ConnectionEnd.Lost(new Loss.Silent(), "negotiation", Heard.NOTHING), outcome);
        assertTrue(System.nanoTime() - begun < PATIENCE.toNanos());
    }

    @Test
    void endlessTalkBesideTheMatterEndsAtTheDeadline() throws IOException {
        HandshakeOutcome outcome =
                meet(
                        ALICE,
                        SOON,
                        stage -> {
                            ClientProfile client = stage.acceptUpToTheLicence();
                            WireWriter out = new WireWriter();
                            Envelope.write(
                                    out, client.channels(), NOBODYS_CHANNEL, FontList.empty());
                            while (true) {
                                stage.say(out.toByteArray());
                            }
                        });

        var lost = assertInstanceOf(ConnectionEnd.Lost.class, outcome);
        assertEquals(new Loss.Silent(), lost.loss());
        assertEquals("licensing", lost.phase());
    }
}
