package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.3.6.1 Monitor Definition (TS_MONITOR_DEF).
 *
 * @param right the last column, not the one behind it; likewise {@code bottom}
 */
public record MonitorDefinition(int left, int top, int right, int bottom, int flags)
        implements Pdu {
    public static final int PRIMARY = 1;
    public static final int SIZE = 20;

    public static MonitorDefinition read(WireReader in) {
        in.need(SIZE, "TS_MONITOR_DEF");
        return new MonitorDefinition(in.i32(), in.i32(), in.i32(), in.i32(), in.i32());
    }

    public boolean primary() {
        return (flags & PRIMARY) != 0;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(left).u32(top).u32(right).u32(bottom).u32(flags);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
