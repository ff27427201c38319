package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPEDYC] 2.2.5.1 Soft-Sync Request PDU: channels move to UDP tunnels. Without such tunnels it
 * is passed over.
 */
public record SoftSyncRequest(int flags, List<Tunnel> tunnels) implements DynamicPdu {
    public static final int SOFT_SYNC_TCP_FLUSHED = 1;
    public static final int SOFT_SYNC_CHANNEL_LIST_PRESENT = 2;

    // LIMIT: there are two kinds of tunnels, and a list of each.
    private static final int LARGEST_COUNT = 2;
    private static final int FIXED =
            4 // Length
                    + 2 // Flags
                    + 2; // NumberOfTunnels

    public SoftSyncRequest {
        FieldRange.u16(flags, "Flags");
        FieldRange.within(tunnels.size(), 0, LARGEST_COUNT, "NumberOfTunnels");
        tunnels = List.copyOf(tunnels);
        if (Tunnel.sharesChannels(tunnels)) {
            throw new IllegalArgumentException("a channel is listed twice");
        }
    }

    static SoftSyncRequest readBody(WireReader outer) {
        outer.need(1 + FIXED, "DYNVC_SOFT_SYNC_REQUEST").skip(1); // Pad
        int length = outer.count32("Length", outer.remaining());
        if (length < FIXED) {
            throw outer.failure("Length", "at least " + FIXED, length);
        }
        WireReader in = outer.slice(length - 4, "DYNVC_SOFT_SYNC_REQUEST");
        in.need(2 + 2, "DYNVC_SOFT_SYNC_REQUEST");
        int flags = in.u16();
        int count = in.u16();
        if (count > LARGEST_COUNT) {
            throw in.failure("NumberOfTunnels", "at most " + LARGEST_COUNT, count);
        }
        List<Tunnel> tunnels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tunnels.add(Tunnel.read(in));
        }
        if (Tunnel.sharesChannels(tunnels)) {
            throw in.failure("ListOfDVCIds", "each channel once", "a channel twice");
        }
        return new SoftSyncRequest(flags, tunnels);
    }

    @Override
    public void write(WireWriter out) {
        out.u8(DynamicHeader.SOFT_SYNC_REQUEST << 4).u8(0);
        out.u32(length()).u16(flags).u16(tunnels.size());
        tunnels.forEach(tunnel -> tunnel.write(out));
    }

    @Override
    public int size() {
        return DynamicHeader.SIZE
                + 1 // Pad
                + length();
    }

    private int length() {
        int length = FIXED;
        for (Tunnel tunnel : tunnels) {
            length += tunnel.size();
        }
        return length;
    }

    /** [MS-RDPEDYC] 2.2.5.1.1 Soft-Sync Channel List: the channels of one tunnel. */
    public record Tunnel(int type, List<Integer> channelIds) implements Pdu {
        private static final int FIXED =
                4 // TunnelType
                        + 2; // NumberOfDVCs

        public Tunnel {
            FieldRange.u16(channelIds.size(), "NumberOfDVCs");
            channelIds = List.copyOf(channelIds);
        }

        public static Tunnel read(WireReader in) {
            in.need(FIXED, "DYNVC_SOFT_SYNC_CHANNEL_LIST");
            int type = in.i32();
            int count = in.u16();
            in.need(count * 4, "DYNVC_SOFT_SYNC_CHANNEL_LIST");
            List<Integer> channelIds = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                channelIds.add(in.i32());
            }
            return new Tunnel(type, channelIds);
        }

        @Override
        public void write(WireWriter out) {
            out.u32(type).u16(channelIds.size());
            channelIds.forEach(out::u32);
        }

        @Override
        public int size() {
            return FIXED + channelIds.size() * 4;
        }

        static boolean sharesChannels(List<Tunnel> tunnels) {
            List<Integer> all = new ArrayList<>();
            tunnels.forEach(tunnel -> all.addAll(tunnel.channelIds));
            return all.stream().distinct().count() != all.size();
        }
    }
}
