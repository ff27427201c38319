package dev.rejoin.pdu.capability;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.2.2 Control Capability Set (TS_CONTROL_CAPABILITYSET): obliged, and fixed in
 * content.
 */
public record ControlCapability() implements CapabilitySet {
    public static final int TYPE = 5;

    private static final int SIZE = 8;
    private static final int CONTROLPRIORITY_NEVER = 2;

    public static ControlCapability read(WireReader in) {
        in.need(SIZE, "TS_CONTROL_CAPABILITYSET").skip(SIZE);
        return new ControlCapability();
    }

    @Override
    public void write(WireWriter out) {
        out.u16(0).u16(0); // controlFlags, remoteDetachFlag
        out.u16(CONTROLPRIORITY_NEVER)
                .u16(CONTROLPRIORITY_NEVER); // controlInterest, detachInterest
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }
}
