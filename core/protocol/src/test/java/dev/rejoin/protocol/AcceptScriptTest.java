package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.CauseId;
import dev.rejoin.pdu.gcc.ConferenceCreateResponse;
import dev.rejoin.pdu.gcc.ServerCoreData;
import dev.rejoin.pdu.gcc.ServerMessageChannelData;
import dev.rejoin.pdu.gcc.ServerNetworkData;
import dev.rejoin.pdu.gcc.ServerSecurityData;
import dev.rejoin.pdu.mcs.ConnectResponse;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.mcs.SendDataIndication;
import dev.rejoin.pdu.share.DemandActive;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.protocol.active.ClientEvent;
import dev.rejoin.protocol.active.ClientFrames;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The accepting sequence frame by frame, TLS without NLA: what a test suite for RDP servers asks of
 * the phases of a connection.
 */
class AcceptScriptTest {
    private static final String ERECT_AND_ATTACH = "0300000c02f0800400010001030000080" + "2f08028";

    /** Users and channels: I/O 1003, cliprdr 1004, message 1005, user 1006. */
    private static final int USER = 1006;

    private final Wire toServer = new Wire();
    private final Wire toClient = new Wire();
    private final Server server = new Server(false);
    private List<byte[]> client;

    /** The frames of a client that asks for one channel and for a message channel. */
    @BeforeEach
    void recordAClient() {
        client =
                Meeting.overTls(Client.ALICE.withChannels("cliprdr")).server.taken.stream()
                        .map(Server.Taken::frame)
                        .toList();
    }

    private void send(byte[] frame) {
        toServer.send(frame);
        advance();
    }

    private void send(String hex) {
        send(Bytes.ofHex(hex).toByteArray());
    }

    private void advance() {
        while (server.advance(toServer, toClient)) {
            if (server.step instanceof Step.StartTls) {
                server.secure();
            }
        }
    }

    private byte[] receive() {
        return toClient.take(FrameKind.TPKT).orElseThrow(() -> new AssertionError("no frame"));
    }

    private void expect(String hex) {
        assertEquals(hex, Bytes.owning(receive()).hex());
    }

    private void expectNothing() {
        assertTrue(toClient.isEmpty(), "the server said more");
    }

    private void negotiate() {
        send(client.get(0));
        expect("030000130ed000000000000201080001000000");
    }

    private void exchangeSettings() {
        negotiate();
        send(client.get(1));
        receive();
    }

    private void attach() {
        exchangeSettings();
        send("0300000c02f0800400010001");
        send("0300000802f08028");
        expect("0300000b02f0802e000005");
    }

    /** Client Info, licence and Demand Active. */
    private void sayWho() {
        attach();
        send(client.get(4));
        receive();
        receive();
    }

    @Test
    void negotiationNamesOneOfTheOfferedProtocols() {
        negotiate();

        expectNothing();
    }

    @Test
    void settingsEchoWhatTheClientAskedForAndNumberItsChannels() {
        negotiate();

        send(client.get(1));

        ConnectResponse answer = ConnectResponse.read(DataTpdu.payload(new WireReader(receive())));
        assertEquals(Result.SUCCESSFUL, answer.result());
        ConferenceCreateResponse response =
                ConferenceCreateResponse.read(answer.userData().reader());
        ServerCoreData core = response.find(ServerCoreData.class).orElseThrow();
        assertEquals(Protocols.SSL, core.requestedProtocols().orElseThrow());
        ServerNetworkData network = response.find(ServerNetworkData.class).orElseThrow();
        assertEquals(new ServerNetworkData(1003, List.of(1004)), network);
        assertEquals(
                ServerSecurityData.NONE, response.find(ServerSecurityData.class).orElseThrow());
        assertEquals(1005, response.find(ServerMessageChannelData.class).orElseThrow().channel());
        expectNothing();
    }

    @Test
    void attachAndEachJoinIsConfirmedInAnyOrder() {
        exchangeSettings();
        send("0300000c02f0800400010001");
        expectNothing();

        send("0300000802f08028");
        expect("0300000b02f0802e000005");
        send("0300000c02f08038000503ec"); // cliprdr
        expect("0300000f02f0803e00000503ec03ec");
        send("0300000c02f08038000503ee"); // user
        expect("0300000f02f0803e00000503ee03ee");
        send("0300000c02f08038000503ed"); // message
        expect("0300000f02f0803e00000503ed03ed");
        send("0300000c02f08038000503eb"); // I/O
        expect("0300000f02f0803e00000503eb03eb");
        expectNothing();
    }

    @Test
    void channelThatNobodyHasIsNotJoined() {
        attach();

        send("0300000c02f0803800050400");

        expect("0300000d02f0803c6000050400");
    }

    @Test
    void joinsMayAllComeAtOnce() {
        exchangeSettings();

        send(ERECT_AND_ATTACH + "0300000c02f08038000503ee" + "0300000c02f08038000503eb");

        expect("0300000b02f0802e000005");
        expect("0300000f02f0803e00000503ee03ee");
        expect("0300000f02f0803e00000503eb03eb");
        expectNothing();
    }

    @Test
    void clientInfoIsAnsweredByTheLicenceAndDemandActiveTogether() {
        attach();

        send(client.get(4));

        expect(
                "0300002202f08068000503eb7014"
                        + "80000000"
                        + "ff031000"
                        + "0700000002000000"
                        + "04000000");
        SendDataIndication data =
                SendDataIndication.read(DataTpdu.payload(new WireReader(receive())));
        assertEquals(1003, data.channel());
        DemandActive demand =
                assertInstanceOf(DemandActive.class, ShareControl.read(data.payload().reader()));
        assertEquals(0x0001_03EA, demand.shareId());
        expectNothing();
    }

    @Test
    void finalizationIsAnsweredWithTheValuesThatClientsCheck() {
        sayWho();

        send(client.get(5));
        expectNothing();
        String header = "0068000503eb70";
        send(client.get(6));
        expect(
                "0300002402f080"
                        + header.substring(2)
                        + "16"
                        + "16001700ea03ea03010000010400"
                        + "1f000000"
                        + "0100ee03");
        send(client.get(7));
        expect(
                "0300002802f080"
                        + header.substring(2)
                        + "1a"
                        + "1a001700ea03ea03010000010800"
                        + "14000000"
                        + "0400000000000000");
        send(client.get(8));
        expect(
                "0300002802f080"
                        + header.substring(2)
                        + "1a"
                        + "1a001700ea03ea03010000010800"
                        + "14000000"
                        + "0200ee03ea030000");
        send(client.get(9));
        expect(
                "0300002802f080"
                        + header.substring(2)
                        + "1a"
                        + "1a001700ea03ea03010000010800"
                        + "28000000"
                        + "0000000003000400");
        expectNothing();
        assertEquals(USER, server.client().channels().user());
    }

    @Test
    void shutdownRequestIsReported() {
        ClientFrames frames = new ClientFrames(new Channels(1003, List.of(), none(), USER));

        List<ClientEvent> events =
                frames.read(
                        Bytes.ofHex(
                                        "0300002002f08064000503eb7012"
                                                + "12001700ee03ea030100000100002400"
                                                + "0000")
                                .toByteArray());

        assertEquals(List.of(new ClientEvent.ShutdownRequested()), events);
    }

    private static java.util.OptionalInt none() {
        return java.util.OptionalInt.empty();
    }

    @Test
    void framesOfALaterPhaseAreNoConnectInitial() {
        negotiate();

        assertThrows(DecodeException.class, () -> send("0300000802f08028"));
    }

    @Test
    void serverPdusFromAClientAreOutOfSequence() {
        attach();

        send("0300000b02f0802e000005");

        Step.Refused refused = assertInstanceOf(Step.Refused.class, server.step);
        assertEquals(CauseId.OUT_OF_SEQUENCE, refused.cause().id());
    }

    @Test
    void joiningForEverIsOutOfSequence() {
        attach();

        for (int i = 0; i < 100 && server.step instanceof Step.Read; i++) {
            send("0300000c02f08038000503eb");
        }

        assertInstanceOf(Step.Refused.class, server.step);
    }

    @Test
    void confirmActiveOfAnotherShareIsRefused() {
        sayWho();
        byte[] confirm = client.get(5).clone();
        confirm[DataTpdu.SIZE + 8 + 6]++;

        assertThrows(DecodeException.class, () -> send(confirm));
    }

    @Test
    void inputAheadOfItsTimeIsPassedOver() {
        sayWho();

        send("0404001e");
        send(client.get(5));
        send("0404001e");

        assertInstanceOf(Step.Read.class, server.step);
        expectNothing();
    }
}
