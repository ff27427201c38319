package dev.rejoin.protocol.accept;

import dev.rejoin.pdu.gcc.ClientCoreData;
import dev.rejoin.pdu.gcc.ClientCoreOptions;
import dev.rejoin.pdu.gcc.ClientMessageChannelData;
import dev.rejoin.pdu.gcc.ConferenceCreateRequest;
import dev.rejoin.pdu.gcc.ConferenceCreateResponse;
import dev.rejoin.pdu.gcc.ServerBlock;
import dev.rejoin.pdu.gcc.ServerCoreData;
import dev.rejoin.pdu.gcc.ServerMessageChannelData;
import dev.rejoin.pdu.gcc.ServerNetworkData;
import dev.rejoin.pdu.gcc.ServerSecurityData;
import dev.rejoin.pdu.mcs.ConnectInitial;
import dev.rejoin.pdu.mcs.ConnectResponse;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.Agreement;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** [MS-RDPBCGR] 1.3.1.1 Basic settings exchange: what the client is and which channels it wants. */
record BasicSettingsPhase(Agreement agreement) implements Phase {
    @Override
    public String name() {
        return "basic settings exchange";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        WireReader payload = DataTpdu.payload(new WireReader(frame));
        ConnectInitial initial = ConnectInitial.read(payload);
        ConferenceCreateRequest request = ConferenceCreateRequest.read(initial.userData().reader());
        ClientCoreData core =
                request.find(ClientCoreData.class)
                        .orElseThrow(() -> payload.failure("clientCoreData", "present", "absent"));
        Channels channels =
                Channels.assign(
                        request.channels(),
                        request.find(ClientMessageChannelData.class).isPresent());
        DataTpdu.wrap(out, ConnectResponse.carrying(response(core, channels)));
        return new Turn(new ChannelPhase(agreement, core, channels), new Step.Read(FrameKind.TPKT));
    }

    /** The order of the blocks is the one of Windows' own captures. */
    private ConferenceCreateResponse response(ClientCoreData core, Channels channels) {
        boolean skipJoins = core.options().has(ClientCoreOptions.SUPPORT_SKIP_CHANNELJOIN);
        List<ServerBlock> blocks = new ArrayList<>();
        blocks.add(
                ServerCoreData.of(
                        ClientCoreData.VERSION_5_TO_8,
                        agreement.offered(),
                        skipJoins ? ServerCoreData.SKIP_CHANNELJOIN_SUPPORTED : 0));
        blocks.add(
                new ServerNetworkData(
                        channels.io(),
                        channels.statics().stream().map(Channels.Static::id).toList()));
        blocks.add(ServerSecurityData.NONE);
        channels.message().ifPresent(id -> blocks.add(new ServerMessageChannelData(id)));
        return new ConferenceCreateResponse(ConferenceCreateResponse.USUAL_NODE_ID, blocks);
    }
}
