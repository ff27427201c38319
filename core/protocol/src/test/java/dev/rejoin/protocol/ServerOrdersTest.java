package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.pdu.autodetect.AutoDetectRequest.BandwidthPayload;
import dev.rejoin.pdu.autodetect.AutoDetectRequest.BandwidthStart;
import dev.rejoin.pdu.autodetect.AutoDetectRequest.BandwidthStop;
import dev.rejoin.pdu.autodetect.AutoDetectRequest.RttRequest;
import dev.rejoin.pdu.autodetect.AutoDetectResponse.BandwidthResults;
import dev.rejoin.pdu.autodetect.AutoDetectResponse.RttResponse;
import dev.rejoin.pdu.channel.ChannelHeader;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.pdu.license.LicenseMessage;
import dev.rejoin.pdu.license.OtherLicenseMessage;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.SendDataRequest;
import dev.rejoin.pdu.share.DeactivateAll;
import dev.rejoin.pdu.share.DemandActive;
import dev.rejoin.pdu.share.ErrorInfo;
import dev.rejoin.pdu.share.FontMap;
import dev.rejoin.pdu.share.PlainNotify;
import dev.rejoin.pdu.share.SaveSessionInfo;
import dev.rejoin.pdu.share.ServerRedirection;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.pdu.share.ShareData;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.active.ClientEvent;
import dev.rejoin.protocol.active.ClientFrames;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.protocol.connect.Heard;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The orders in which servers other than ours go on after the Client Info PDU. */
class ServerOrdersTest {
    private Client client = new Client(Client.ALICE);
    private ServerScript server = new ServerScript(Channels.assign(List.of(), true));

    /** Up to the Client Info PDU with a server of ours, which then falls silent. */
    @BeforeEach
    void sayWho() {
        Introduced both = Introduced.of(Client.ALICE.withChannels("cliprdr"));
        client = both.client();
        server = both.server();
    }

    @Test
    void whatXrdpWritesIntoTheUpperFlagsMeansNothing() {
        hear(
                server.io(
                        new Secured(
                                new SecurityHeader(SecurityHeader.LICENSE_PKT, 0x013E),
                                ErrorAlert.VALID_CLIENT)));

        assertEquals("capabilities exchange", client.phase());
    }

    private byte[] licence(LicenseMessage message) {
        return server.secured(server.channels.io(), SecurityHeader.LICENSE_PKT, message);
    }

    private void hear(byte[] frame) {
        ConnectStep.Read read = assertInstanceOf(ConnectStep.Read.class, client.step);
        client.take(read.kind(), frame);
    }

    private void activate(int shareId) {
        hear(server.demand(shareId));
        hear(server.said(FontMap.empty()));
    }

    /** What the client wrote since the last look, behind its MCS headers. */
    private List<SendDataRequest> said() {
        Wire wire = new Wire();
        wire.send(client.out);
        List<SendDataRequest> all = new ArrayList<>();
        for (var frame = wire.take(FrameKind.TPKT);
                frame.isPresent();
                frame = wire.take(FrameKind.TPKT)) {
            all.add(
                    (SendDataRequest)
                            DomainPdu.read(DataTpdu.payload(new WireReader(frame.get()))));
        }
        return all;
    }

    @Test
    void licenceShortcut() {
        hear(licence(ErrorAlert.VALID_CLIENT));
        activate(Share.ID);

        assertEquals(Share.ID, client.active().server().shareId());
    }

    @Test
    void licenceRequestIsAnsweredThatThereIsNone() {
        hear(licence(LicenseServer.request(2, Bytes.EMPTY)));

        WireReader in = said().getFirst().payload().reader();
        SecurityHeader.expect(in, SecurityHeader.LICENSE_PKT);
        ErrorAlert answer = assertInstanceOf(ErrorAlert.class, LicenseMessage.read(in));
        assertEquals(ErrorAlert.ERR_NO_LICENSE, answer.errorCode());

        hear(licence(new ErrorAlert(2, 7, 2, Bytes.EMPTY)));
        activate(Share.ID);
        client.active();
    }

    @Test
    void licenceErrorIsARefusal() {
        ErrorAlert alert = new ErrorAlert(3, 8, ErrorAlert.ST_TOTAL_ABORT, Bytes.EMPTY);

        hear(licence(alert));

        assertEquals(new ConnectRefusal.Licence(alert), client.refusal());
    }

    @Test
    void serverWithoutLicensingGoesOnAtOnce() {
        activate(0x1000_03EE);

        assertEquals(0x1000_03EE, client.active().server().shareId());
    }

    @Test
    void errorInfoBeforeLicensingLeavesLicensingToCome() {
        hear(server.said(SetErrorInfo.of(ErrorInfo.SERVER_DENIED_CONNECTION)));
        hear(licence(ErrorAlert.VALID_CLIENT));
        activate(Share.ID);

        assertEquals(List.of(ErrorAlert.VALID_CLIENT), client.active().server().licensing());
    }

    @Test
    void nobodyTalksOfLicencesWithoutEnd() {
        byte[] more = licence(new OtherLicenseMessage(0x33, 3, Bytes.EMPTY));

        assertThrows(
                DecodeException.class,
                () -> {
                    for (int i = 0; i < 1000; i++) {
                        hear(more);
                    }
                });
    }

    @Test
    void deactivateAllMayComeBeforeTheFirstDemandActive() {
        hear(licence(ErrorAlert.VALID_CLIENT));
        hear(server.io(DeactivateAll.of(Share.SERVER, Share.ID)));
        hear(server.io(new DeactivateAll(Share.SERVER, OptionalInt.empty(), Bytes.EMPTY)));
        activate(Share.ID);

        client.active();
    }

    @Test
    void secondDemandActiveWinsInTheMiddleOfFinalization() {
        hear(licence(ErrorAlert.VALID_CLIENT));
        hear(server.demand(1));
        hear(server.io(DeactivateAll.of(Share.SERVER, 1)));
        activate(2);

        assertEquals(2, client.active().server().shareId());
    }

    @Test
    void wholeActivationMayBeInOnePacket() {
        hear(licence(ErrorAlert.VALID_CLIENT));
        hear(
                server.together(
                        DeactivateAll.of(Share.SERVER, 1),
                        DemandActive.of(Share.SERVER, 2, List.of()),
                        ShareData.of(Share.SERVER, 2, FontMap.empty())));

        assertEquals(2, client.active().server().shareId());
    }

    @Test
    void whatComesBeforeTheFontMapIsHeldForLater() {
        int cliprdr = server.channels.statics().getFirst().id();
        byte[] chunk =
                server.frame(cliprdr, new ChannelPdu(new ChannelHeader(1, 3), Bytes.ofHex("2a")));
        byte[] logon = server.said(new SaveSessionInfo(new PlainNotify()));
        hear(licence(ErrorAlert.VALID_CLIENT));
        hear(server.demand(Share.ID));
        hear(chunk);
        hear(logon);
        hear(server.said(FontMap.empty()));

        List<Bytes> held = client.active().held();
        assertEquals(2, held.size());
        assertArrayEquals(chunk, held.get(0).toByteArray());
        assertArrayEquals(logon, held.get(1).toByteArray());
    }

    @Test
    void nobodyHoldsFramesWithoutEnd() {
        byte[] chunk =
                server.frame(
                        server.channels.statics().getFirst().id(),
                        new ChannelPdu(new ChannelHeader(1, 3), Bytes.ofHex("2a")));
        hear(server.demand(Share.ID));

        assertThrows(
                DecodeException.class,
                () -> {
                    for (int i = 0; i < 1000; i++) {
                        hear(chunk);
                    }
                });
    }

    @Test
    void errorInfoBecomesTheReasonOfTheEnd() {
        hear(licence(ErrorAlert.VALID_CLIENT));
        hear(server.said(SetErrorInfo.of(ErrorInfo.SERVER_DENIED_CONNECTION)));
        hear(ultimatum());

        assertEquals(
                new ConnectRefusal.Ended(
                        OptionalInt.of(ErrorInfo.SERVER_DENIED_CONNECTION.code()),
                        DisconnectReason.PROVIDER_INITIATED),
                client.refusal());
    }

    @Test
    void whatWasSaidIsKnownWithoutAnEnd() {
        hear(licence(ErrorAlert.VALID_CLIENT));
        hear(server.said(SetErrorInfo.of(ErrorInfo.SERVER_DENIED_CONNECTION)));

        assertEquals(
                new Heard(
                        Optional.of(Protocols.HYBRID_EX),
                        6,
                        OptionalInt.of(ErrorInfo.SERVER_DENIED_CONNECTION.code())),
                client.heard());
    }

    @Test
    void endWithoutAReasonIsAnEnd() {
        hear(ultimatum());

        assertEquals(
                new ConnectRefusal.Ended(OptionalInt.empty(), DisconnectReason.PROVIDER_INITIATED),
                client.refusal());
    }

    private static byte[] ultimatum() {
        WireWriter out = new WireWriter();
        DataTpdu.wrap(out, new DisconnectProviderUltimatum(DisconnectReason.PROVIDER_INITIATED));
        return out.toByteArray();
    }

    @Test
    void redirectionIsARefusalThatSaysWhereTo() {
        hear(licence(ErrorAlert.VALID_CLIENT));
        hear(server.io(new ServerRedirection(Share.SERVER, Bytes.ofHex("0004"))));

        assertEquals(new ConnectRefusal.Redirected(Bytes.ofHex("0004")), client.refusal());
    }

    @Test
    void measurementsDuringTheSequenceAreAnswered() {
        int channel = server.channels.message().orElseThrow();
        int flag = SecurityHeader.AUTODETECT_REQ;
        hear(server.secured(channel, flag, new RttRequest(1, RttRequest.CONNECT_TIME)));
        hear(server.secured(channel, flag, new BandwidthStart(2, BandwidthStart.CONNECT_TIME)));
        hear(server.secured(channel, flag, new BandwidthPayload(3, Bytes.of(new byte[100]))));
        hear(
                server.secured(
                        channel,
                        flag,
                        new BandwidthStop(4, BandwidthStop.CONNECT_TIME, Bytes.of(new byte[50]))));

        List<ClientEvent> heard = new ArrayList<>();
        for (SendDataRequest answer : said()) {
            WireWriter out = new WireWriter();
            DataTpdu.wrap(out, answer);
            heard.addAll(new ClientFrames(server.channels).read(out.toByteArray()));
        }
        assertEquals(
                List.of(
                        new ClientEvent.Measured(new RttResponse(1)),
                        new ClientEvent.Measured(
                                new BandwidthResults(4, BandwidthResults.CONNECT_TIME, 1, 150))),
                heard);
    }

    @Test
    void mcsPdusOfAnotherPhaseAreRefused() {
        assertThrows(
                DecodeException.class,
                () -> hear(Bytes.ofHex("0300000b02f0802e000005").toByteArray()));
    }
}
