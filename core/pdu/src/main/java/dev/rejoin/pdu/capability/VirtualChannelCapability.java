package dev.rejoin.pdu.capability;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 2.2.7.1.10 Virtual Channel Capability Set (TS_VIRTUALCHANNEL_CAPABILITYSET):
 * compression of static channels and the largest chunk the sender takes.
 */
public record VirtualChannelCapability(int flags, OptionalInt chunkSize) implements CapabilitySet {
    public static final int TYPE = 20;

    public static final int VCCAPS_NO_COMPR = 0;
    public static final int VCCAPS_COMPR_SC = 1;
    public static final int VCCAPS_COMPR_CS_8K = 2;

    public static VirtualChannelCapability of(int flags, int chunkSize) {
        return new VirtualChannelCapability(flags, OptionalInt.of(chunkSize));
    }

    public static VirtualChannelCapability read(WireReader in) {
        int flags = in.need(4, "TS_VIRTUALCHANNEL_CAPABILITYSET").i32();
        return in.hasRemaining()
                ? of(flags, in.need(4, "TS_VIRTUALCHANNEL_CAPABILITYSET").i32())
                : new VirtualChannelCapability(flags, OptionalInt.empty());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(flags);
        chunkSize.ifPresent(out::u32);
    }

    @Override
    public int size() {
        return 4 // flags
                + (chunkSize.isPresent() ? 4 : 0); // VCChunkSize
    }

    @Override
    public int type() {
        return TYPE;
    }
}
