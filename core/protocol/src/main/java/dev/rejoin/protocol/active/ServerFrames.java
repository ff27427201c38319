package dev.rejoin.protocol.active;

import dev.rejoin.pdu.autodetect.AutoDetectRequest;
import dev.rejoin.pdu.autodetect.Heartbeat;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.SendDataIndication;
import dev.rejoin.pdu.output.CompleteUpdate;
import dev.rejoin.pdu.output.FastPathOutput;
import dev.rejoin.pdu.output.FastPathUpdate;
import dev.rejoin.pdu.output.GraphicsUpdate;
import dev.rejoin.pdu.output.Reassembler;
import dev.rejoin.pdu.pointer.PointerUpdate;
import dev.rejoin.pdu.share.CompressedData;
import dev.rejoin.pdu.share.DataPdu;
import dev.rejoin.pdu.share.DeactivateAll;
import dev.rejoin.pdu.share.GraphicsData;
import dev.rejoin.pdu.share.PointerData;
import dev.rejoin.pdu.share.SaveSessionInfo;
import dev.rejoin.pdu.share.ServerRedirection;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.pdu.share.ShareData;
import dev.rejoin.pdu.share.ShutdownDenied;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.Channels;
import dev.rejoin.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the frames of a server to an active client. What comes on channels that nobody joined is
 * passed over; what is malformed, or was never agreed on, is a {@link
 * dev.rejoin.wire.DecodeException}.
 */
public final class ServerFrames {
    /** LIMIT: announced to servers, and as much as one update may grow to in fragments. */
    public static final int LARGEST_UPDATE = 0x3E_FFFF;

    private static final int TPKT = 0x03;

    private final Channels channels;
    private final Reassembler updates = new Reassembler(LARGEST_UPDATE);

    public ServerFrames(Channels channels) {
        this.channels = channels;
    }

    public List<ServerEvent> read(byte[] frame) {
        WireReader in = new WireReader(frame);
        if (frame[0] != TPKT) {
            return fastPath(in);
        }
        return switch (DomainPdu.read(DataTpdu.payload(in))) {
            case SendDataIndication data -> data(data);
            case DisconnectProviderUltimatum end ->
                    List.of(new ServerEvent.Disconnected(end.reason()));
            default -> List.of();
        };
    }

    private List<ServerEvent> fastPath(WireReader in) {
        List<ServerEvent> events = new ArrayList<>();
        for (FastPathUpdate update : FastPathOutput.read(in).updates()) {
            int compression = update.compressionFlags().orElse(0);
            if ((compression & CompressedData.PACKET_COMPRESSED) != 0) {
                throw in.failure("compressionFlags", "no compression", compression);
            }
            updates.add(update.code(), update.fragmentation(), update.data())
                    .map(ServerFrames::update)
                    .ifPresent(events::add);
        }
        return events;
    }

    private static ServerEvent update(CompleteUpdate update) {
        WireReader in = update.data().reader();
        return update.code().pointer()
                ? new ServerEvent.PointerChanged(PointerUpdate.read(update.code(), in))
                : new ServerEvent.Drawn(GraphicsUpdate.read(update.code(), in));
    }

    private List<ServerEvent> data(SendDataIndication data) {
        WireReader in = data.payload().reader();
        if (data.channel() == channels.io()) {
            return share(in);
        }
        if (channels.isMessage(data.channel())) {
            return message(in);
        }
        return channels.has(data.channel())
                ? List.of(new ServerEvent.Chunk(data.channel(), ChannelPdu.read(in)))
                : List.of();
    }

    private static List<ServerEvent> message(WireReader in) {
        SecurityHeader header = SecurityHeader.read(in);
        if (header.has(SecurityHeader.AUTODETECT_REQ)) {
            return List.of(new ServerEvent.Probed(AutoDetectRequest.read(in)));
        }
        return header.has(SecurityHeader.HEARTBEAT)
                ? List.of(new ServerEvent.Alive(Heartbeat.read(in)))
                : List.of();
    }

    private static List<ServerEvent> share(WireReader in) {
        List<ServerEvent> events = new ArrayList<>();
        while (in.hasRemaining()) {
            switch (ShareControl.read(in)) {
                case ShareData data -> events.add(said(data.message(), in));
                case ServerRedirection redirection ->
                        events.add(new ServerEvent.Redirected(redirection.packet()));
                case DeactivateAll _ -> {
                    events.add(new ServerEvent.Deactivated());
                    return events;
                }
                default -> {}
            }
        }
        return events;
    }

    private static ServerEvent said(DataPdu message, WireReader in) {
        return switch (message) {
            case GraphicsData graphics -> new ServerEvent.Drawn(graphics.update());
            case PointerData pointer -> new ServerEvent.PointerChanged(pointer.pointer());
            case SaveSessionInfo session -> new ServerEvent.SessionNews(session.info());
            case SetErrorInfo error -> new ServerEvent.ErrorInfo(error.errorInfo());
            case ShutdownDenied _ -> new ServerEvent.ShutdownDenied();
            case CompressedData compressed ->
                    throw in.failure(
                            "compressedType", "no compression", compressed.compressedType());
            default -> new ServerEvent.Said(message);
        };
    }
}
