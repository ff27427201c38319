package dev.rejoin.protocol.accept;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.pdu.gcc.ClientCoreData;
import dev.rejoin.pdu.info.ClientInfo;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.mcs.AttachUserConfirm;
import dev.rejoin.pdu.mcs.AttachUserRequest;
import dev.rejoin.pdu.mcs.ChannelJoinConfirm;
import dev.rejoin.pdu.mcs.ChannelJoinRequest;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.ErectDomainRequest;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.mcs.SendDataRequest;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.Agreement;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 1.3.1.1 Channel connection, up to the Client Info PDU. Joins are the client's choice
 * in any order, and both ends may have agreed to leave them out, so nothing waits for them.
 */
final class ChannelPhase implements Phase {
    /** LIMIT: 31 static channels, three others and the frames around them come to less. */
    private static final int MOST_FRAMES = 64;

    private final Agreement agreement;
    private final ClientCoreData core;
    private final Channels channels;
    private int frames;

    ChannelPhase(Agreement agreement, ClientCoreData core, Channels channels) {
        this.agreement = agreement;
        this.core = core;
        this.channels = channels;
    }

    @Override
    public String name() {
        return "channel connection";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        if (++frames > MOST_FRAMES) {
            return outOfSequence("another channel request");
        }
        WireReader payload = DataTpdu.payload(new WireReader(frame));
        return switch (DomainPdu.read(payload)) {
            case ErectDomainRequest _ -> stay();
            case AttachUserRequest _ -> {
                DataTpdu.wrap(out, AttachUserConfirm.admitting(channels.user()));
                yield stay();
            }
            case ChannelJoinRequest join -> {
                DataTpdu.wrap(out, confirm(join));
                yield stay();
            }
            case SendDataRequest data -> info(data, payload);
            default -> outOfSequence("an MCS PDU of a server");
        };
    }

    private ChannelJoinConfirm confirm(ChannelJoinRequest join) {
        return channels.has(join.channel())
                ? ChannelJoinConfirm.joined(channels.user(), join.channel())
                : new ChannelJoinConfirm(
                        Result.NO_SUCH_CHANNEL,
                        channels.user(),
                        join.channel(),
                        OptionalInt.empty());
    }

    private Turn info(SendDataRequest data, WireReader frame) {
        if (data.channel() != channels.io()) {
            throw frame.failure("channelId", Integer.toString(channels.io()), data.channel());
        }
        WireReader in = data.payload().reader();
        SecurityHeader.expect(in, SecurityHeader.INFO_PKT);
        ClientProfile client =
                new ClientProfile(agreement, core, channels, ClientInfo.read(in), List.of());
        return new Turn(new AdmissionPhase(client), new Step.Admit(client));
    }

    private Turn stay() {
        return new Turn(this, new Step.Read(FrameKind.TPKT));
    }

    private Turn outOfSequence(String got) {
        return new Turn(
                this,
                new Step.Refused(Cause.of(CauseId.OUT_OF_SEQUENCE, got, "the Client Info PDU")));
    }
}
