package dev.rejoin.pdu.capability;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPRFX] 2.2.1.3 TS_FRAME_ACKNOWLEDGE_CAPABILITYSET: how many frames may be under way before
 * the client has acknowledged one; 0 means any number.
 */
public record FrameAcknowledgeCapability(int maxUnacknowledgedFrames) implements CapabilitySet {
    public static final int TYPE = 30;

    private static final int SIZE = 4;

    public static FrameAcknowledgeCapability read(WireReader in) {
        return new FrameAcknowledgeCapability(
                in.need(SIZE, "TS_FRAME_ACKNOWLEDGE_CAPABILITYSET").i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(maxUnacknowledgedFrames);
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
