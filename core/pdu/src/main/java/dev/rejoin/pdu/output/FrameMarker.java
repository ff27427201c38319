package dev.rejoin.pdu.output;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.2.3 Frame Marker Command (TS_FRAME_MARKER): a frame begins or ends here, so
 * that the client shows it whole and acknowledges it.
 */
public record FrameMarker(boolean end, int frameId) implements SurfaceCommand {
    static final int TYPE = 4;

    private static final int BEGIN_FRAME = 0;
    private static final int END_FRAME = 1;
    private static final int SIZE =
            2 // cmdType
                    + 2 // frameAction
                    + 4; // frameId

    public static FrameMarker read(WireReader in) {
        int type = in.need(SIZE, "TS_FRAME_MARKER").u16();
        if (type != TYPE) {
            throw in.failure("cmdType", "4", type);
        }
        return readBody(in);
    }

    static FrameMarker readBody(WireReader in) {
        int action = in.need(2 + 4, "TS_FRAME_MARKER").u16();
        if (action != BEGIN_FRAME && action != END_FRAME) {
            throw in.failure("frameAction", "0 or 1", action);
        }
        return new FrameMarker(action == END_FRAME, in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(TYPE).u16(end ? END_FRAME : BEGIN_FRAME).u32(frameId);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
