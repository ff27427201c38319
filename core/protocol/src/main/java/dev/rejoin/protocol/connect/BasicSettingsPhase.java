package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.gcc.ConferenceCreateResponse;
import dev.rejoin.pdu.gcc.ServerBlock;
import dev.rejoin.pdu.gcc.ServerCoreData;
import dev.rejoin.pdu.gcc.ServerMessageChannelData;
import dev.rejoin.pdu.gcc.ServerNetworkData;
import dev.rejoin.pdu.gcc.ServerSecurityData;
import dev.rejoin.pdu.mcs.AttachUserRequest;
import dev.rejoin.pdu.mcs.ConnectInitial;
import dev.rejoin.pdu.mcs.ConnectResponse;
import dev.rejoin.pdu.mcs.ErectDomainRequest;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** [MS-RDPBCGR] 1.3.1.1 Basic settings exchange: what the server is and how channels are named. */
record BasicSettingsPhase(Terms terms) implements Phase {
    static Turn begin(Terms terms, WireWriter out) {
        DataTpdu.wrap(out, ConnectInitial.carrying(Introduction.of(terms)));
        return Turn.read(FrameKind.TPKT, new BasicSettingsPhase(terms));
    }

    @Override
    public String name() {
        return "basic settings exchange";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        WireReader payload = DataTpdu.payload(new WireReader(frame));
        ConnectResponse answer = ConnectResponse.read(payload);
        if (answer.result() != Result.SUCCESSFUL) {
            return refused(new ConnectRefusal.Conference("connect", answer.result()));
        }
        ConferenceCreateResponse response =
                ConferenceCreateResponse.read(answer.userData().reader());
        ServerCoreData core = block(response, ServerCoreData.class, payload);
        Protocols asked = terms.settings().protocols();
        Protocols heard = core.requestedProtocols().orElse(asked);
        if (!heard.equals(asked)) {
            return refused(new ConnectRefusal.Downgraded(asked, heard));
        }
        if (!block(response, ServerSecurityData.class, payload).equals(ServerSecurityData.NONE)) {
            return refused(new ConnectRefusal.UnusableProtocol(Protocols.RDP));
        }
        DataTpdu.wrap(out, new ErectDomainRequest(0, 0));
        DataTpdu.wrap(out, new AttachUserRequest());
        Channels channels = channels(response, block(response, ServerNetworkData.class, payload));
        return Turn.read(FrameKind.TPKT, new AttachPhase(terms, core, channels));
    }

    private static <B extends ServerBlock> B block(
            ConferenceCreateResponse response, Class<B> kind, WireReader at) {
        return response.find(kind)
                .orElseThrow(() -> at.failure(kind.getSimpleName(), "present", "absent"));
    }

    /** Names meet numbers by their order; zero stands for a channel that the server has not. */
    private Channels channels(ConferenceCreateResponse response, ServerNetworkData network) {
        List<String> names = terms.settings().channels();
        List<Channels.Static> statics = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), network.channels().size()); i++) {
            int id = network.channels().get(i);
            if (id != 0) {
                statics.add(new Channels.Static(id, names.get(i)));
            }
        }
        OptionalInt message =
                response.find(ServerMessageChannelData.class).stream()
                        .mapToInt(ServerMessageChannelData::channel)
                        .findFirst();
        return new Channels(network.ioChannel(), statics, message, 0);
    }
}
