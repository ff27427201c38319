package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.mcs.ChannelJoinConfirm;
import dev.rejoin.pdu.mcs.ChannelJoinRequest;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 1.3.1.1 Channel connection, second half: one channel after the other, as the
 * specification has it.
 *
 * @param left the channels to be joined; the first one has been asked for
 */
record JoinPhase(Conversation conversation, List<Integer> left) implements Phase {
    static Turn begin(Conversation conversation, WireWriter out) {
        Channels channels = conversation.channels();
        List<Integer> all = new ArrayList<>(List.of(channels.user(), channels.io()));
        channels.message().ifPresent(all::add);
        channels.statics().forEach(channel -> all.add(channel.id()));
        return next(conversation, all, out);
    }

    private static Turn next(Conversation conversation, List<Integer> left, WireWriter out) {
        if (left.isEmpty()) {
            return LicensingPhase.begin(conversation, out);
        }
        int user = conversation.channels().user();
        DataTpdu.wrap(out, new ChannelJoinRequest(user, left.getFirst()));
        return Turn.read(FrameKind.TPKT, new JoinPhase(conversation, left));
    }

    @Override
    public String name() {
        return "channel connection";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        WireReader payload = DataTpdu.payload(new WireReader(frame));
        return switch (DomainPdu.read(payload)) {
            case ChannelJoinConfirm confirm -> confirmed(confirm, payload, out);
            case DisconnectProviderUltimatum end -> refused(conversation.side().ended(end));
            default -> throw payload.failure("choice", "Channel Join Confirm", "another MCS PDU");
        };
    }

    private Turn confirmed(ChannelJoinConfirm confirm, WireReader payload, WireWriter out) {
        if (confirm.result() != Result.SUCCESSFUL) {
            return refused(
                    new ConnectRefusal.Conference(
                            "join channel " + left.getFirst(), confirm.result()));
        }
        if (confirm.requested() != left.getFirst()) {
            throw payload.failure("channelId", left.getFirst().toString(), confirm.requested());
        }
        return next(conversation, left.subList(1, left.size()), out);
    }
}
