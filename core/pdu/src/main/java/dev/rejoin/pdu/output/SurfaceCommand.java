package dev.rejoin.pdu.output;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;

/** [MS-RDPBCGR] 2.2.9.2 Surface Command (TS_SURFCMD), with its cmdType in front. */
public sealed interface SurfaceCommand extends Pdu permits SurfaceBits, FrameMarker {
    static SurfaceCommand read(WireReader in) {
        int type = in.need(2, "TS_SURFCMD").u16();
        return switch (type) {
            case SurfaceBits.SET, SurfaceBits.STREAM -> SurfaceBits.readBody(type, in);
            case FrameMarker.TYPE -> FrameMarker.readBody(in);
            // The length of an unknown command is unknown, so nothing behind it can be read.
            default -> throw in.failure("cmdType", "1, 4 or 6", type);
        };
    }
}
