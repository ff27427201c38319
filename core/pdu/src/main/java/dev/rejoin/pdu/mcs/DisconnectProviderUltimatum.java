package dev.rejoin.pdu.mcs;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.2.3 MCS Disconnect Provider Ultimatum PDU, in both directions: 21 80 when a user
 * asked for it, 20 80 when the server did.
 */
public record DisconnectProviderUltimatum(DisconnectReason reason) implements DomainPdu {
    private static final String NAME = "MCS Disconnect Provider Ultimatum";

    /** The three bits of the reason: two in the first octet, one on top of the second. */
    public static DisconnectProviderUltimatum read(WireReader in) {
        int high = Choice.read(in, Choice.DISCONNECT_PROVIDER_ULTIMATUM, NAME);
        int reason = high << 1 | in.need(1, NAME).u8() >> 7;
        if (reason >= DisconnectReason.COUNT) {
            throw in.failure("reason", "0 to 4", reason);
        }
        return new DisconnectProviderUltimatum(DisconnectReason.of(reason));
    }

    @Override
    public void write(WireWriter out) {
        Choice.write(out, Choice.DISCONNECT_PROVIDER_ULTIMATUM, reason.code() >> 1);
        out.u8((reason.code() & 1) << 7);
    }

    @Override
    public int size() {
        return 2;
    }
}
