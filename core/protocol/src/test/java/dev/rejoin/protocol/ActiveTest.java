package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.autodetect.AutoDetectRequest.RttRequest;
import dev.rejoin.pdu.autodetect.AutoDetectResponse.RttResponse;
import dev.rejoin.pdu.autodetect.Heartbeat;
import dev.rejoin.pdu.channel.ChannelHeader;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.channel.ChunkAssembler;
import dev.rejoin.pdu.dynamic.CloseChannel;
import dev.rejoin.pdu.dynamic.CreateRequest;
import dev.rejoin.pdu.dynamic.CreateResponse;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.output.BitmapArea;
import dev.rejoin.pdu.output.BitmapRectangle;
import dev.rejoin.pdu.output.BitmapUpdate;
import dev.rejoin.pdu.output.Fragmenter;
import dev.rejoin.pdu.pointer.NullPointer;
import dev.rejoin.pdu.pointer.PointerPosition;
import dev.rejoin.pdu.share.AutoReconnectCookie;
import dev.rejoin.pdu.share.CompressedData;
import dev.rejoin.pdu.share.GraphicsData;
import dev.rejoin.pdu.share.LogonExtended;
import dev.rejoin.pdu.share.PointerData;
import dev.rejoin.pdu.share.SaveSessionInfo;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.pdu.share.ShutdownDenied;
import dev.rejoin.pdu.share.ShutdownRequest;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.active.ClientEvent;
import dev.rejoin.protocol.active.ClientFrames;
import dev.rejoin.protocol.active.ClientPackets;
import dev.rejoin.protocol.active.DisplayControl;
import dev.rejoin.protocol.active.DisplayRequests;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.protocol.active.ServerFrames;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What client and server say to each other once the desktop is there. */
class ActiveTest {
    private final Meeting meeting = Meeting.of(Client.ALICE.withChannels("drdynvc"));
    private final Channels channels = meeting.server.client().channels();
    private final int message = channels.message().orElseThrow();
    private final int drdynvc = channels.statics().getFirst().id();
    private final ServerScript server = new ServerScript(channels);
    private final ServerFrames toClient = new ServerFrames(channels);
    private final ClientFrames toServer = new ClientFrames(channels);
    private final ClientPackets client = new ClientPackets(meeting.client.active().server());

    private static BitmapUpdate picture(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        BitmapArea area = new BitmapArea(0, 0, 63, 63, 64, 64, 32);
        BitmapRectangle rectangle =
                new BitmapRectangle(
                        area,
                        BitmapRectangle.BITMAP_COMPRESSION
                                | BitmapRectangle.NO_BITMAP_COMPRESSION_HDR,
                        Optional.empty(),
                        Bytes.owning(noise));
        return new BitmapUpdate(List.of(rectangle, rectangle));
    }

    @Test
    void fragmentsOfAnUpdateBecomeOne() {
        BitmapUpdate update = picture(30_000);
        byte[] bytes = update.toByteArray();
        WireWriter out = new WireWriter();
        new Fragmenter(0x3FFF, 1 << 20).write(UpdateCode.BITMAP, bytes, 0, bytes.length, out);
        Wire wire = new Wire();
        wire.send(out);

        List<ServerEvent> events = new ArrayList<>();
        int frames = 0;
        while (!wire.isEmpty()) {
            events.addAll(toClient.read(wire.take(FrameKind.PDU).orElseThrow()));
            frames++;
        }

        assertEquals(List.of(new ServerEvent.Drawn(update)), events);
        assertTrue(frames > 3, frames + " fragments");
    }

    @Test
    void picturesAndPointersMayComeByTheSlowPath() {
        BitmapUpdate update = picture(100);

        assertEquals(
                List.of(new ServerEvent.Drawn(update)),
                toClient.read(server.said(new GraphicsData(update))));
        assertEquals(
                List.of(new ServerEvent.PointerChanged(new PointerPosition(3, 4))),
                toClient.read(server.said(new PointerData(new PointerPosition(3, 4)))));
    }

    @Test
    void pointersComeByTheFastPath() {
        assertEquals(
                List.of(new ServerEvent.PointerChanged(new NullPointer())),
                toClient.read(Bytes.ofHex("0005050000").toByteArray()));
    }

    @Test
    void compressionThatWasNeverAgreedOnIsRefused() {
        byte[] fast = Bytes.ofHex("000881210200abcd").toByteArray();
        byte[] slow =
                server.said(
                        new CompressedData(2, CompressedData.PACKET_COMPRESSED, Bytes.ofHex("00")));

        assertThrows(DecodeException.class, () -> toClient.read(fast));
        assertThrows(DecodeException.class, () -> toClient.read(slow));
    }

    @Test
    void clientHearsWhatTheServerSaysInTheShare() {
        LogonExtended cookie = LogonExtended.of(new AutoReconnectCookie(3, Bytes.of(new byte[16])));

        assertEquals(
                List.of(new ServerEvent.SessionNews(cookie)),
                toClient.read(server.said(new SaveSessionInfo(cookie))));
        assertEquals(
                List.of(new ServerEvent.ErrorInfo(5)),
                toClient.read(server.said(new SetErrorInfo(5))));
        assertEquals(
                List.of(new ServerEvent.ShutdownDenied()),
                toClient.read(server.said(new ShutdownDenied())));
    }

    @Test
    void endIsHeardOnBothSides() {
        WireWriter out = new WireWriter();
        DataTpdu.wrap(out, new DisconnectProviderUltimatum(DisconnectReason.PROVIDER_INITIATED));

        assertEquals(
                List.of(new ServerEvent.Disconnected(DisconnectReason.PROVIDER_INITIATED)),
                toClient.read(out.toByteArray()));
        assertEquals(
                List.of(new ClientEvent.Disconnected(DisconnectReason.USER_REQUESTED)),
                toServer.read(client.goodbye()));
    }

    @Test
    void probesAndTheirAnswersMeetOnTheMessageChannel() {
        RttRequest probe = new RttRequest(9, RttRequest.CONTINUOUS);

        assertEquals(
                List.of(new ServerEvent.Probed(probe)),
                toClient.read(server.secured(message, SecurityHeader.AUTODETECT_REQ, probe)));
        assertEquals(
                List.of(new ClientEvent.Measured(new RttResponse(9))),
                toServer.read(client.measured(new RttResponse(9))));
        assertEquals(
                List.of(new ServerEvent.Alive(new Heartbeat(1, 2, 3))),
                toClient.read(
                        server.secured(message, SecurityHeader.HEARTBEAT, new Heartbeat(1, 2, 3))));
    }

    @Test
    void keysAndQuestionsReachTheServer() {
        InputEvent key = new InputEvent.Scancode(0x1E, false, false, false);

        assertEquals(
                List.of(new ClientEvent.Input(List.of(key))),
                toServer.read(client.input(List.of(key))));
        assertEquals(
                List.of(new ClientEvent.ShutdownRequested()),
                toServer.read(client.share(new ShutdownRequest())));
    }

    @Test
    void messagesOnChannelsArriveInChunks() {
        byte[] text = new byte[5000];
        new Random(2).nextBytes(text);
        ChunkAssembler assembler = new ChunkAssembler(text.length);
        Wire wire = new Wire();
        wire.send(client.message(drdynvc, text));

        Optional<Bytes> whole = Optional.empty();
        while (!wire.isEmpty()) {
            ClientEvent event = toServer.read(wire.take(FrameKind.PDU).orElseThrow()).getFirst();
            ClientEvent.Chunk chunk = assertInstanceOf(ClientEvent.Chunk.class, event);
            assertEquals(drdynvc, chunk.channel());
            whole = assembler.add(chunk.chunk().header(), chunk.chunk().data());
        }

        assertEquals(Optional.of(Bytes.of(text)), whole);
    }

    @Test
    void channelsThatNobodyJoinedArePassedOver() {
        ChannelPdu chunk = new ChannelPdu(new ChannelHeader(1, 3), Bytes.ofHex("2a"));

        assertEquals(List.of(), toClient.read(server.frame(2000, chunk)));
        assertEquals(
                List.of(new ServerEvent.Chunk(drdynvc, chunk)),
                toClient.read(server.frame(drdynvc, chunk)));
    }

    @Test
    void bothEndsOfDisplayControlUnderstandEachOther() {
        DisplayControl control = new DisplayControl();
        DisplayRequests requests = new DisplayRequests();
        assertEquals(Optional.empty(), requests.resize(1280, 720));

        List<DynamicPdu> fromServer = List.of(control.start());
        while (!fromServer.isEmpty()) {
            List<DynamicPdu> next = new ArrayList<>();
            for (DynamicPdu said : fromServer) {
                for (DynamicPdu answer : requests.receive(bytes(said))) {
                    next.addAll(control.receive(bytes(answer)).replies());
                }
            }
            fromServer = next;
        }

        assertTrue(requests.caps().isPresent());
        DynamicPdu request = requests.resize(1280, 720).orElseThrow();
        assertEquals(
                Optional.of(new DisplayControl.Size(1280, 720)),
                control.receive(bytes(request)).wanted());
    }

    @Test
    void otherDynamicChannelsAreRefused() {
        DisplayRequests requests = new DisplayRequests();

        CreateResponse answer =
                assertInstanceOf(
                        CreateResponse.class,
                        requests.receive(bytes(CreateRequest.of(7, "ECHO"))).getFirst());

        assertTrue(!answer.created() && answer.channelId() == 7);
        assertEquals(List.of(), requests.receive(bytes(new CloseChannel(7))));
    }

    private static Bytes bytes(DynamicPdu pdu) {
        return Bytes.owning(pdu.toByteArray());
    }
}
