package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** [MS-RDPEDYC] 2.2.5.2 Soft-Sync Response PDU: the tunnels that the client moved channels to. */
public record SoftSyncResponse(List<Integer> tunnelTypes) implements DynamicPdu {
    // LIMIT: there are two kinds of tunnels.
    private static final int LARGEST_COUNT = 2;
    private static final int FIXED =
            1 // Pad
                    + 4; // NumberOfTunnels

    public SoftSyncResponse {
        FieldRange.within(tunnelTypes.size(), 0, LARGEST_COUNT, "NumberOfTunnels");
        tunnelTypes = List.copyOf(tunnelTypes);
        if (repeats(tunnelTypes)) {
            throw new IllegalArgumentException("a tunnel is listed twice");
        }
    }

    static SoftSyncResponse readBody(WireReader in) {
        in.need(FIXED, "DYNVC_SOFT_SYNC_RESPONSE").skip(1); // Pad
        int count = in.count32("NumberOfTunnels", LARGEST_COUNT);
        in.need(count * 4, "DYNVC_SOFT_SYNC_RESPONSE");
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(in.i32());
        }
        if (repeats(types)) {
            throw in.failure("TunnelsToSwitch", "each tunnel once", "a tunnel twice");
        }
        return new SoftSyncResponse(types);
    }

    @Override
    public void write(WireWriter out) {
        out.u8(DynamicHeader.SOFT_SYNC_RESPONSE << 4).u8(0).u32(tunnelTypes.size());
        tunnelTypes.forEach(out::u32);
    }

    @Override
    public int size() {
        return DynamicHeader.SIZE + FIXED + tunnelTypes.size() * 4;
    }

    private static boolean repeats(List<Integer> types) {
        return types.stream().distinct().count() != types.size();
    }
}
