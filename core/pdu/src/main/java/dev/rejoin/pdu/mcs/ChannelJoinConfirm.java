package dev.rejoin.pdu.mcs;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.PerWriter;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 2.2.1.9 Server MCS Channel Join Confirm PDU.
 *
 * @param requested the channel that was asked for
 * @param channel the channel that was joined, if one was
 */
public record ChannelJoinConfirm(Result result, int user, int requested, OptionalInt channel)
        implements DomainPdu {
    private static final String NAME = "MCS Channel Join Confirm";

    public ChannelJoinConfirm {
        Choice.requireUser(user);
        Choice.requireChannel(requested);
        channel.ifPresent(Choice::requireChannel);
    }

    public static ChannelJoinConfirm joined(int user, int channel) {
        return new ChannelJoinConfirm(Result.SUCCESSFUL, user, channel, OptionalInt.of(channel));
    }

    public static ChannelJoinConfirm read(WireReader in) {
        int options = Choice.read(in, Choice.CHANNEL_JOIN_CONFIRM, NAME);
        Result result = Choice.result(in, options, NAME);
        int user = Choice.user(in, NAME);
        int requested = Choice.channel(in, NAME);
        OptionalInt channel =
                (options & Choice.OPTION) != 0
                        ? OptionalInt.of(Choice.channel(in, NAME))
                        : OptionalInt.empty();
        return new ChannelJoinConfirm(result, user, requested, channel);
    }

    @Override
    public void write(WireWriter out) {
        Choice.writeConfirm(out, Choice.CHANNEL_JOIN_CONFIRM, channel.isPresent(), result);
        PerWriter fields = new PerWriter(out);
        fields.integer16(user, FIRST_USER).integer16(requested, 0);
        channel.ifPresent(id -> fields.integer16(id, 0));
    }

    @Override
    public int size() {
        return 6 + (channel.isPresent() ? 2 : 0);
    }
}
