package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.12.1 Monitor Layout PDU (TS_MONITOR_LAYOUT_PDU): the monitors as the server took
 * them.
 */
public record MonitorLayout(List<Monitor> monitors) implements DataPdu {
    public static final int TYPE = 55;

    // LIMIT: four times the sixteen monitors that any version allows.
    private static final int LARGEST_COUNT = 64;

    public MonitorLayout {
        FieldRange.within(monitors.size(), 0, LARGEST_COUNT, "monitorCount");
        monitors = List.copyOf(monitors);
    }

    public static MonitorLayout read(WireReader in) {
        int count = in.need(4, "TS_MONITOR_LAYOUT_PDU").count32("monitorCount", LARGEST_COUNT);
        List<Monitor> monitors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            monitors.add(Monitor.read(in));
        }
        return new MonitorLayout(monitors);
    }

    @Override
    public void write(WireWriter out) {
        out.u32(monitors.size());
        monitors.forEach(monitor -> monitor.write(out));
    }

    @Override
    public int size() {
        return 4 // monitorCount
                + monitors.size() * Monitor.SIZE;
    }

    @Override
    public int pduType2() {
        return TYPE;
    }

    /**
     * [MS-RDPBCGR] 2.2.1.3.6.1 Monitor Definition (TS_MONITOR_DEF); right and bottom are inclusive.
     */
    public record Monitor(int left, int top, int right, int bottom, int flags) implements Pdu {
        public static final int TS_MONITOR_PRIMARY = 1;

        static final int SIZE = 20;

        public static Monitor read(WireReader in) {
            in.need(SIZE, "TS_MONITOR_DEF");
            return new Monitor(in.i32(), in.i32(), in.i32(), in.i32(), in.i32());
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
}
