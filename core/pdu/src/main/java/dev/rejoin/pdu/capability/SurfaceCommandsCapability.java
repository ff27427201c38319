package dev.rejoin.pdu.capability;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.2.9 Surface Commands Capability Set (TS_SURFCMDS_CAPABILITYSET): which surface
 * commands a peer understands.
 */
public record SurfaceCommandsCapability(int flags) implements CapabilitySet {
    public static final int TYPE = 28;

    public static final int SURFCMDS_SETSURFACEBITS = 0x02;
    public static final int SURFCMDS_FRAMEMARKER = 0x10;
    public static final int SURFCMDS_STREAMSURFACEBITS = 0x40;

    private static final int SIZE = 8;

    public static SurfaceCommandsCapability read(WireReader in) {
        in.need(SIZE, "TS_SURFCMDS_CAPABILITYSET");
        int flags = in.i32();
        in.skip(4); // reserved
        return new SurfaceCommandsCapability(flags);
    }

    @Override
    public void write(WireWriter out) {
        out.u32(flags).zeros(4);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }

    public boolean has(int flag) {
        return (flags & flag) == flag;
    }
}
