package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.gcc.ClientCoreOptions;
import dev.rejoin.pdu.gcc.ServerCoreData;
import dev.rejoin.pdu.mcs.AttachUserConfirm;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.BasicSettings;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 1.3.1.1 Channel connection, first half: the client gets its user id. */
record AttachPhase(Terms terms, BasicSettings basic, Channels announced) implements Phase {
    @Override
    public String name() {
        return "channel connection";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        WireReader payload = DataTpdu.payload(new WireReader(frame));
        SideTalk side = new SideTalk(terms.clock());
        return switch (DomainPdu.read(payload)) {
            case AttachUserConfirm confirm when confirm.result() != Result.SUCCESSFUL ->
                    refused(new ConnectRefusal.Conference("attach user", confirm.result()));
            case AttachUserConfirm confirm -> {
                int user =
                        confirm.user()
                                .orElseThrow(() -> payload.failure("initiator", "an id", "none"));
                yield attached(user, side, out);
            }
            case DisconnectProviderUltimatum end -> refused(side.ended(end));
            default -> throw payload.failure("choice", "Attach User Confirm", "another MCS PDU");
        };
    }

    private Turn attached(int user, SideTalk side, WireWriter out) {
        Channels channels =
                new Channels(announced.io(), announced.statics(), announced.message(), user);
        Conversation conversation =
                new Conversation(
                        terms.settings(),
                        ServerProfile.before(terms.selected(), basic, channels),
                        side,
                        terms.randomness());
        return skipJoins()
                ? LicensingPhase.begin(conversation, out)
                : JoinPhase.begin(conversation, out);
    }

    private boolean skipJoins() {
        boolean offered =
                (basic.core().earlyCapabilities().orElse(0)
                                & ServerCoreData.SKIP_CHANNELJOIN_SUPPORTED)
                        != 0;
        return offered && terms.settings().client().has(ClientCoreOptions.SUPPORT_SKIP_CHANNELJOIN);
    }
}
