package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.gcc.ClientCoreOptions;
import dev.rejoin.pdu.gcc.ClientSecurityData;
import dev.rejoin.pdu.gcc.ConferenceCreateRequest;
import dev.rejoin.pdu.gcc.ConferenceCreateResponse;
import dev.rejoin.pdu.gcc.ServerBlock;
import dev.rejoin.pdu.gcc.ServerCoreData;
import dev.rejoin.pdu.gcc.ServerMultitransportChannelData;
import dev.rejoin.pdu.gcc.ServerNetworkData;
import dev.rejoin.pdu.gcc.ServerSecurityData;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.pdu.mcs.ConnectInitial;
import dev.rejoin.pdu.mcs.ConnectResponse;
import dev.rejoin.pdu.x224.ConnectionConfirm;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.pdu.x224.Negotiated;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.protocol.connect.Course;
import dev.rejoin.protocol.connect.Stage;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sequence that goes no further than it was asked to, or on where no other would. */
class StagesTest {
    private static final ServerCoreData CORE =
            ServerCoreData.of(0x0008_0004, Protocols.RDP, ServerCoreData.DYNAMIC_DST_SUPPORTED);
    private static final ServerSecurityData ENCRYPTS =
            new ServerSecurityData(2, 3, Bytes.ofHex("aabb"), Bytes.ofHex("cc"));
    private static final ConnectSettings IN_THE_CLEAR =
            Client.ALICE
                    .with(Protocols.RDP)
                    .with(Course.upTo(Stage.CHANNELS).alsoInTheClear())
                    .withChannels("rdpdr", "cliprdr");

    private static Meeting upTo(Stage stage) {
        return Meeting.overTls(
                Client.ALICE
                        .with(Course.upTo(stage))
                        .with(
                                Client.ALICE
                                        .client()
                                        .without(ClientCoreOptions.SUPPORT_SKIP_CHANNELJOIN))
                        .withChannels("rdpdr"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC_SETTINGS", "CHANNELS", "LICENSING"})
    void everyStageKnowsWhatTheServerHasSaid(Stage stage) {
        Meeting meeting = upTo(stage);

        ServerProfile server = meeting.client.reached(stage);
        assertEquals(Protocols.SSL, server.selected());
        assertEquals(Optional.of(Protocols.SSL), server.core().requestedProtocols());
        assertEquals(ServerSecurityData.NONE, server.basicSettings().security());
        assertEquals(List.of(1004), server.basicSettings().network().channels());
        assertEquals(OptionalInt.of(1005), server.basicSettings().messageChannel());
        assertEquals(stage == Stage.BASIC_SETTINGS ? 0 : 1006, server.channels().user());
        assertEquals(
                stage == Stage.LICENSING ? List.of(ErrorAlert.VALID_CLIENT) : List.of(),
                server.licensing());
        assertTrue(server.capabilities().isEmpty());
    }

    @Test
    void nothingIsSentBehindTheLastStage() {
        Meeting meeting = upTo(Stage.BASIC_SETTINGS);

        assertEquals(0, meeting.client.out.size());
        assertTrue(meeting.toServer.isEmpty());
    }

    @Test
    void stopsBehindNlaAsWell() {
        Meeting meeting = Meeting.of(Client.ALICE.with(Course.upTo(Stage.CHANNELS)));

        assertEquals(Protocols.HYBRID_EX, meeting.client.reached(Stage.CHANNELS).selected());
    }

    @Test
    void theLastStageOfAllIsTheDesktop() {
        upTo(Stage.ACTIVATION).client.active();
    }

    @Test
    void plainSecurityIsFollowedUpToTheAnswer() {
        Client client = new Client(IN_THE_CLEAR);
        client.out.clear();

        client.take(FrameKind.TPKT, confirm(new Negotiated.Response(0, Protocols.RDP)));
        assertEquals(0x1B, methods(client));
        client.take(
                FrameKind.TPKT,
                answer(
                        CORE,
                        new ServerNetworkData(1003, List.of(0, 1004)),
                        ENCRYPTS,
                        new ServerMultitransportChannelData(5)));

        ServerProfile server = client.reached(Stage.BASIC_SETTINGS);
        assertEquals(ENCRYPTS, server.basicSettings().security());
        assertEquals(CORE, server.core());
        assertEquals(List.of(0, 1004), server.basicSettings().network().channels());
        assertEquals(List.of(new Channels.Static(1004, "cliprdr")), server.channels().statics());
        assertEquals(OptionalInt.of(5), server.basicSettings().multitransport());
        assertEquals(Optional.of(Protocols.RDP), client.heard().selected());
    }

    @Test
    void confirmWithoutNegotiationIsPlainSecurityAsWell() {
        Client client = new Client(IN_THE_CLEAR.with(Protocols.SSL));
        ServerCoreData old = new ServerCoreData(0x0008_0004, Optional.empty(), OptionalInt.empty());

        client.take(FrameKind.TPKT, confirm(new Negotiated.None()));
        client.take(FrameKind.TPKT, answer(old, new ServerNetworkData(1003, List.of()), ENCRYPTS));

        assertEquals(
                Optional.empty(), client.reached(Stage.BASIC_SETTINGS).core().requestedProtocols());
    }

    @Test
    void plainSecurityIsRefusedWhereItIsNotAllowed() {
        for (Negotiated outcome :
                List.of(new Negotiated.None(), new Negotiated.Response(0, Protocols.RDP))) {
            Client client = new Client(Client.ALICE);
            client.take(FrameKind.TPKT, confirm(outcome));
            assertEquals(new ConnectRefusal.UnusableProtocol(Protocols.RDP), client.refusal());
        }
    }

    @Test
    void unofferedProtocolIsRefusedEvenInTheClear() {
        Client client = new Client(IN_THE_CLEAR.with(Protocols.SSL));

        client.take(FrameKind.TPKT, confirm(new Negotiated.Response(0, Protocols.HYBRID)));

        assertEquals(new ConnectRefusal.UnusableProtocol(Protocols.HYBRID), client.refusal());
    }

    @Test
    void methodsAreThoseThatWereChosen() {
        Course course =
                Course.upTo(Stage.BASIC_SETTINGS)
                        .alsoInTheClear()
                        .with(ClientSecurityData.METHOD_FIPS);
        Client client = new Client(IN_THE_CLEAR.with(course));
        client.out.clear();

        client.take(FrameKind.TPKT, confirm(new Negotiated.Response(0, Protocols.RDP)));

        assertEquals(0x10, methods(client));
        assertInstanceOf(ConnectStep.Read.class, client.step);
    }

    @Test
    void answerOfAnAlteredRequestIsTakenWhereItIsTheLast() {
        Client client = secured(Course.upTo(Stage.BASIC_SETTINGS));

        client.take(FrameKind.TPKT, answer(CORE, new ServerNetworkData(1003, List.of()), ENCRYPTS));

        assertEquals(
                Optional.of(Protocols.RDP),
                client.reached(Stage.BASIC_SETTINGS).core().requestedProtocols());
    }

    @Test
    void answerOfAnAlteredRequestIsRefusedWhereTheSequenceGoesOn() {
        Client client = secured(Course.upTo(Stage.CHANNELS));

        client.take(
                FrameKind.TPKT,
                answer(CORE, new ServerNetworkData(1003, List.of()), ServerSecurityData.NONE));

        assertEquals(new ConnectRefusal.Downgraded(Protocols.SSL, Protocols.RDP), client.refusal());
    }

    private static Client secured(Course course) {
        Client client = new Client(Client.ALICE.with(Protocols.SSL).with(course));
        client.take(FrameKind.TPKT, confirm(new Negotiated.Response(0, Protocols.SSL)));
        client.secure();
        return client;
    }

    private static byte[] confirm(Negotiated outcome) {
        return new ConnectionConfirm(outcome).toByteArray();
    }

    private static byte[] answer(ServerBlock... blocks) {
        WireWriter out = new WireWriter();
        DataTpdu.wrap(
                out,
                ConnectResponse.carrying(
                        new ConferenceCreateResponse(
                                ConferenceCreateResponse.USUAL_NODE_ID, List.of(blocks))));
        return out.toByteArray();
    }

    private static int methods(Client client) {
        ConnectInitial initial =
                ConnectInitial.read(DataTpdu.payload(new WireReader(client.out.toByteArray())));
        return ConferenceCreateRequest.read(initial.userData().reader()).blocks().stream()
                .filter(ClientSecurityData.class::isInstance)
                .map(ClientSecurityData.class::cast)
                .findFirst()
                .orElseThrow()
                .methods();
    }
}
