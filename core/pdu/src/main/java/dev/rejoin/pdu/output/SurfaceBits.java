package dev.rejoin.pdu.output;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.2.1 Set Surface Bits Command (TS_SURFCMD_SET_SURF_BITS) and 2.2.9.2.2 Stream
 * Surface Bits Command (TS_SURFCMD_STREAM_SURF_BITS), which differ by their type alone.
 */
public record SurfaceBits(boolean stream, SurfaceArea destination, SurfaceBitmap bitmap)
        implements SurfaceCommand {
    static final int SET = 1;
    static final int STREAM = 6;

    public static SurfaceBits read(WireReader in) {
        int type = in.need(2, "TS_SURFCMD_SET_SURF_BITS").u16();
        if (type != SET && type != STREAM) {
            throw in.failure("cmdType", "1 or 6", type);
        }
        return readBody(type, in);
    }

    static SurfaceBits readBody(int type, WireReader in) {
        return new SurfaceBits(type == STREAM, SurfaceArea.read(in), SurfaceBitmap.read(in));
    }

    @Override
    public void write(WireWriter out) {
        out.u16(stream ? STREAM : SET);
        destination.write(out);
        bitmap.write(out);
    }

    @Override
    public int size() {
        return 2 // cmdType
                + destination.size()
                + bitmap.size();
    }
}
