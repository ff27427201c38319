package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.CredSspClient.Tokens;
import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.pdu.capability.BitmapCapability;
import dev.rejoin.pdu.gcc.ClientCoreOptions;
import dev.rejoin.pdu.info.ClientInfo;
import dev.rejoin.pdu.mcs.ChannelJoinRequest;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.share.AutoReconnectCookie;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.pdu.x224.Routing;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectSettings.Desktop;
import dev.rejoin.protocol.connect.ConnectSettings.Logon;
import dev.rejoin.protocol.connect.Heard;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The connecting and the accepting sequence against each other. */
class ConnectingTest {
    @ParameterizedTest
    @CsvSource({
        "2, RAW_NTLM", "3, RAW_NTLM", "4, RAW_NTLM", "5, RAW_NTLM", "6, RAW_NTLM",
        "2, SPNEGO", "3, SPNEGO", "4, SPNEGO", "5, SPNEGO", "6, SPNEGO",
        "2, SPNEGO_WITH_KERBEROS", "6, SPNEGO_WITH_KERBEROS"
    })
    void everyVersionOfCredSspLogsOn(int version, Tokens tokens) {
        ConnectSettings settings =
                Client.ALICE.with(Client.ALICE.logon().speaking(version, tokens));

        Meeting meeting = Meeting.of(settings);

        Agreement agreement = meeting.server.client().agreement();
        assertEquals(version, agreement.logon().orElseThrow().version());
        assertEquals("alice", agreement.logon().orElseThrow().user());
        assertEquals(Protocols.HYBRID_EX, meeting.client.active().server().selected());
        assertTrue(meeting.toClient.isEmpty() && meeting.toServer.isEmpty());
    }

    @Test
    void withoutTheEarlyResultNothingIsSentInItsPlace() {
        Meeting meeting = Meeting.of(Client.ALICE.with(ConnectSettings.NLA));

        assertEquals(Protocols.HYBRID, meeting.client.active().server().selected());
        assertTrue(
                meeting.client.taken.stream()
                        .noneMatch(it -> it.kind() == FrameKind.EARLY_USER_AUTHORIZATION));
    }

    @Test
    void tlsAloneBringsTheNamesAndThePasswordInClientInfo() {
        Meeting meeting = Meeting.overTls(Client.ALICE);

        ClientProfile client = meeting.server.client();
        assertTrue(client.agreement().logon().isEmpty());
        assertEquals("alice", client.info().userName());
        assertEquals("Wonderland1", client.info().password());
        assertTrue(client.info().has(ClientInfo.AUTOLOGON));
    }

    @Test
    void underNlaClientInfoHoldsNoPassword() {
        ClientInfo info = Meeting.of(Client.ALICE).server.client().info();

        assertEquals("", info.password());
        assertFalse(info.has(ClientInfo.AUTOLOGON));
    }

    @Test
    void clientSaysWhatItIs() {
        ConnectSettings settings =
                Client.ALICE
                        .with(new ConnectSettings.Client("looking-glass", 4711, 0x0407, 0))
                        .with(new Desktop(1440, 900, 16));

        ClientProfile client = Meeting.of(settings).server.client();

        assertEquals("looking-glass", client.core().clientName());
        assertEquals(4711, client.core().clientBuild());
        assertEquals(0x0407, client.core().keyboard().layout());
        assertEquals(1440, client.core().desktopWidth());
        assertEquals(900, client.core().desktopHeight());
        assertEquals(16, client.colorDepth());
        assertEquals(new Routing.Cookie("alice"), client.agreement().routing());
        assertEquals(Protocols.HYBRID_EX, client.core().options().serverSelectedProtocol());
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 24, 32})
    void serverHearsEveryColourDepth(int depth) {
        ConnectSettings settings = Client.ALICE.with(new Desktop(640, 480, depth));

        assertEquals(depth, Meeting.of(settings).server.client().colorDepth());
    }

    @Test
    void clientLearnsTheSizeThatItGets() {
        BitmapCapability desktop =
                Meeting.of(Client.ALICE).client.active().server().desktop().orElseThrow();

        assertEquals(Server.WIDTH, desktop.desktopWidth());
        assertEquals(Server.HEIGHT, desktop.desktopHeight());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 31})
    void staticChannelsMeetByName(int count) {
        String[] names = IntStream.range(0, count).mapToObj(i -> "chan" + i).toArray(String[]::new);

        Meeting meeting = Meeting.of(Client.ALICE.withChannels(names));

        Channels seen = meeting.client.active().server().channels();
        assertEquals(meeting.server.client().channels(), seen);
        assertEquals(count, seen.statics().size());
        for (String name : names) {
            assertTrue(seen.named(name).isPresent(), name);
        }
    }

    @Test
    void messageChannelIsThereOnlyWhereAFlagNeedsIt() {
        ConnectSettings without =
                Client.ALICE.with(
                        Client.ALICE
                                .client()
                                .without(ClientCoreOptions.SUPPORT_NETCHAR_AUTODETECT)
                                .without(ClientCoreOptions.SUPPORT_HEARTBEAT_PDU));

        assertTrue(
                Meeting.of(Client.ALICE).client.active().server().channels().message().isPresent());
        assertTrue(Meeting.of(without).client.active().server().channels().message().isEmpty());
        assertTrue(Meeting.of(without).server.client().channels().message().isEmpty());
    }

    @Test
    void joinsAreLeftOutWhereBothEndsCan() {
        Meeting meeting = Meeting.of(Client.ALICE.withChannels("cliprdr"));

        meeting.client.active();
        assertEquals(0, joins(meeting));
    }

    @Test
    void everyChannelIsJoinedWhereTheClientCannotLeaveItOut() {
        ConnectSettings settings =
                Client.ALICE
                        .with(
                                Client.ALICE
                                        .client()
                                        .without(ClientCoreOptions.SUPPORT_SKIP_CHANNELJOIN))
                        .withChannels("cliprdr", "drdynvc");

        Meeting meeting = Meeting.of(settings);

        meeting.client.active();
        assertEquals(5, joins(meeting));
    }

    private static long joins(Meeting meeting) {
        return meeting.server.taken.stream()
                .filter(it -> it.kind() == FrameKind.TPKT)
                .skip(1) // Connect Initial, which is no domain PDU
                .map(it -> DomainPdu.read(DataTpdu.payload(new WireReader(it.frame()))))
                .filter(ChannelJoinRequest.class::isInstance)
                .count();
    }

    @Test
    void reconnectCookieBecomesAClaim() {
        // HMAC-MD5 of 32 zero bytes under the key 00 to 0f.
        Bytes verifier = Bytes.ofHex("b639c8731638618b707972aa6e96cf90");
        Bytes secret = Bytes.ofHex("000102030405060708090a0b0c0d0e0f");

        Meeting meeting = Meeting.of(Client.ALICE.with(new AutoReconnectCookie(7, secret)));

        var claim = meeting.server.client().info().reconnectCookie().orElseThrow();
        assertEquals(7, claim.logonId());
        assertEquals(verifier.hex(), claim.securityVerifier().hex());
    }

    @ParameterizedTest
    @EnumSource(Tokens.class)
    void wrongPasswordIsRefusedAtBothEnds(Tokens tokens) {
        Logon wrong = Logon.of("alice", Secret.of("wonderland1")).speaking(6, tokens);

        Meeting meeting = Meeting.of(Client.ALICE.with(wrong));

        var atServer = assertInstanceOf(Step.LogonRefused.class, meeting.server.step);
        var atClient = assertInstanceOf(ConnectRefusal.Logon.class, meeting.client.refusal());
        assertEquals(CredSspFailure.Reason.LOGON_FAILURE, atServer.failure().reason());
        assertEquals(CredSspFailure.Reason.LOGON_FAILURE, atClient.failure().reason());
    }

    @Test
    void aRefusalKnowsWhatTheServerSaidBefore() {
        Logon wrong = Logon.of("alice", Secret.of("wonderland1"));

        Meeting meeting = Meeting.of(Client.ALICE.with(wrong));

        assertEquals(
                new Heard(Optional.of(Protocols.HYBRID_EX), 6, OptionalInt.empty()),
                meeting.client.heard());
        assertEquals(Heard.NOTHING, new Client(Client.ALICE).heard());
    }

    @Test
    void logonIsTriedAgainForTheFormOfItsTokensAlone() {
        Logon logon = Client.ALICE.logon();

        assertEquals(
                Optional.of(logon.speaking(6, Tokens.RAW_NTLM)),
                logon.retry(failure(CredSspFailure.Reason.TOKEN_FORM)));
        assertEquals(Optional.empty(), logon.retry(failure(CredSspFailure.Reason.LOGON_FAILURE)));
    }

    private static CredSspFailure failure(CredSspFailure.Reason reason) {
        return new CredSspFailure(reason, reason.ntstatus(), "alice", "", "", 6, "");
    }

    @Test
    void clientWithoutNlaIsRefusedWhereItIsAskedFor() {
        Meeting meeting = new Meeting(Client.ALICE.with(Protocols.SSL), true).run();

        assertInstanceOf(Step.Refused.class, meeting.server.step);
        assertInstanceOf(ConnectRefusal.Negotiation.class, meeting.client.refusal());
    }
}
