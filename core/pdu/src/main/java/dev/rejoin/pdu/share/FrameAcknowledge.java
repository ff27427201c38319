package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPRFX] 2.2.3.1 TS_FRAME_ACKNOWLEDGE_PDU: the client has decoded the frame that ended with
 * this id.
 */
public record FrameAcknowledge(int frameId) implements DataPdu {
    public static final int TYPE = 56;

    private static final int SIZE = 4;

    public static FrameAcknowledge read(WireReader in) {
        return new FrameAcknowledge(in.need(SIZE, "TS_FRAME_ACKNOWLEDGE_PDU").i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(frameId);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
