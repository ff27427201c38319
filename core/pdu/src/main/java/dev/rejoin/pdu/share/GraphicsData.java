package dev.rejoin.pdu.share;

import dev.rejoin.pdu.output.GraphicsUpdate;
import dev.rejoin.pdu.output.SurfaceCommands;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.3 Server Graphics Update PDU (TS_GRAPHICS_PDU): pixels by the slow path.
 */
public record GraphicsData(GraphicsUpdate update) implements DataPdu {
    public static final int TYPE = 2;

    public GraphicsData {
        if (update instanceof SurfaceCommands) {
            throw new IllegalArgumentException("surface commands have no slow-path form");
        }
    }

    public static GraphicsData read(WireReader in) {
        return new GraphicsData(GraphicsUpdate.readSlowPath(in));
    }

    @Override
    public void write(WireWriter out) {
        update.writeSlowPath(out);
    }

    @Override
    public int size() {
        return update.slowPathSize();
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
