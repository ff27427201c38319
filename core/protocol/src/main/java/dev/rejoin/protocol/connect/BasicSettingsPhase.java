package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.gcc.ConferenceCreateResponse;
import dev.rejoin.pdu.gcc.ServerNetworkData;
import dev.rejoin.pdu.gcc.ServerSecurityData;
import dev.rejoin.pdu.mcs.AttachUserRequest;
import dev.rejoin.pdu.mcs.ConnectInitial;
import dev.rejoin.pdu.mcs.ConnectResponse;
import dev.rejoin.pdu.mcs.ErectDomainRequest;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.BasicSettings;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

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
    public Heard heard(Heard before) {
        return before.with(terms.selected());
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        WireReader payload = DataTpdu.payload(new WireReader(frame));
        ConnectResponse answer = ConnectResponse.read(payload);
        if (answer.result() != Result.SUCCESSFUL) {
            return refused(new ConnectRefusal.Conference("connect", answer.result()));
        }
        BasicSettings basic =
                BasicSettings.of(
                        ConferenceCreateResponse.read(answer.userData().reader()), payload);
        Channels channels = channels(basic);
        if (terms.inTheClear() || terms.settings().course().endsAt(Stage.BASIC_SETTINGS)) {
            return reached(
                    Stage.BASIC_SETTINGS, ServerProfile.before(terms.selected(), basic, channels));
        }
        Protocols asked = terms.settings().protocols();
        Protocols heard = basic.core().requestedProtocols().orElse(asked);
        if (!heard.equals(asked)) {
            return refused(new ConnectRefusal.Downgraded(asked, heard));
        }
        if (!basic.security().equals(ServerSecurityData.NONE)) {
            return refused(new ConnectRefusal.UnusableProtocol(Protocols.RDP));
        }
        DataTpdu.wrap(out, new ErectDomainRequest(0, 0));
        DataTpdu.wrap(out, new AttachUserRequest());
        return Turn.read(FrameKind.TPKT, new AttachPhase(terms, basic, channels));
    }

    /** Names meet numbers by their order; zero stands for a channel that the server has not. */
    private Channels channels(BasicSettings basic) {
        ServerNetworkData network = basic.network();
        List<String> names = terms.settings().channels();
        List<Channels.Static> statics = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), network.channels().size()); i++) {
            int id = network.channels().get(i);
            if (id != 0) {
                statics.add(new Channels.Static(id, names.get(i)));
            }
        }
        return new Channels(network.ioChannel(), statics, basic.messageChannel(), 0);
    }
}
