package dev.rejoin.pdu.mcs;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.PerWriter;

/** [MS-RDPBCGR] 2.2.1.8 Client MCS Channel Join Request PDU. */
public record ChannelJoinRequest(int user, int channel) implements DomainPdu {
    private static final String NAME = "MCS Channel Join Request";

    public ChannelJoinRequest {
        Choice.requireUser(user);
        Choice.requireChannel(channel);
    }

    public static ChannelJoinRequest read(WireReader in) {
        Choice.read(in, Choice.CHANNEL_JOIN_REQUEST, NAME);
        return new ChannelJoinRequest(Choice.user(in, NAME), Choice.channel(in, NAME));
    }

    @Override
    public void write(WireWriter out) {
        Choice.write(out, Choice.CHANNEL_JOIN_REQUEST, 0);
        new PerWriter(out).integer16(user, FIRST_USER).integer16(channel, 0);
    }

    @Override
    public int size() {
        return 5;
    }
}
