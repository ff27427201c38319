package dev.rejoin.protocol.active;

import dev.rejoin.pdu.autodetect.AutoDetectResponse;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.input.FastPathInput;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.SendDataRequest;
import dev.rejoin.pdu.share.InputData;
import dev.rejoin.pdu.share.RefreshRect;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.pdu.share.ShareData;
import dev.rejoin.pdu.share.ShutdownRequest;
import dev.rejoin.pdu.share.SuppressOutput;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.Channels;
import dev.rejoin.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the frames of an active client. What a server need not know, and what comes on channels
 * that nobody joined, is passed over; what is malformed is a {@link
 * dev.rejoin.wire.DecodeException}.
 */
public final class ClientFrames {
    private static final int TPKT = 0x03;

    private final Channels channels;

    public ClientFrames(Channels channels) {
        this.channels = channels;
    }

    /** The channel of a whole frame, without reading on; input on the fast path has none: -1. */
    public static int channel(byte[] frame) {
        if (frame[0] != TPKT) {
            return -1;
        }
        return DomainPdu.read(DataTpdu.payload(new WireReader(frame)))
                        instanceof SendDataRequest data
                ? data.channel()
                : -1;
    }

    public List<ClientEvent> read(byte[] frame) {
        WireReader in = new WireReader(frame);
        if (frame[0] != TPKT) {
            return List.of(new ClientEvent.Input(FastPathInput.read(in).events()));
        }
        return switch (DomainPdu.read(DataTpdu.payload(in))) {
            case SendDataRequest data -> data(data);
            case DisconnectProviderUltimatum end ->
                    List.of(new ClientEvent.Disconnected(end.reason()));
            default -> List.of();
        };
    }

    private List<ClientEvent> data(SendDataRequest data) {
        WireReader in = data.payload().reader();
        if (data.channel() == channels.io()) {
            return share(in);
        }
        if (channels.isMessage(data.channel())) {
            return message(in);
        }
        return channels.has(data.channel())
                ? List.of(new ClientEvent.Chunk(data.channel(), ChannelPdu.read(in)))
                : List.of();
    }

    private static List<ClientEvent> message(WireReader in) {
        SecurityHeader header = SecurityHeader.read(in);
        return header.has(SecurityHeader.AUTODETECT_RSP)
                ? List.of(new ClientEvent.Measured(AutoDetectResponse.read(in)))
                : List.of();
    }

    private static List<ClientEvent> share(WireReader in) {
        List<ClientEvent> events = new ArrayList<>();
        while (in.hasRemaining()) {
            if (ShareControl.read(in) instanceof ShareData share) {
                switch (share.message()) {
                    case InputData data -> events.add(new ClientEvent.Input(data.input().events()));
                    case SuppressOutput suppress ->
                            events.add(new ClientEvent.Output(suppress.suppressed()));
                    case RefreshRect refresh ->
                            events.add(new ClientEvent.Refresh(refresh.areas()));
                    case ShutdownRequest _ -> events.add(new ClientEvent.ShutdownRequested());
                    default -> {}
                }
            }
        }
        return events;
    }
}
