package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** [MS-RDPBCGR] 2.2.1.3.6 Client Monitor Data (TS_UD_CS_MONITOR). */
public record ClientMonitorData(int flags, List<MonitorDefinition> monitors)
        implements ClientBlock {
    public static final int TYPE = 0xC005;

    // LIMIT: [MS-RDPBCGR] 2.2.1.3.6 allows no more.
    public static final int MAX_MONITORS = 16;

    public ClientMonitorData {
        monitors = List.copyOf(monitors);
        if (monitors.size() > MAX_MONITORS) {
            throw new IllegalArgumentException(monitors.size() + " monitors");
        }
    }

    public static ClientMonitorData read(WireReader in) {
        in.need(8, "TS_UD_CS_MONITOR");
        int flags = in.i32();
        int count = in.count32("monitorCount", MAX_MONITORS);
        List<MonitorDefinition> monitors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            monitors.add(MonitorDefinition.read(in));
        }
        return new ClientMonitorData(flags, monitors);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(flags).u32(monitors.size());
        monitors.forEach(monitor -> monitor.write(out));
    }

    @Override
    public int size() {
        return 8 + monitors.size() * MonitorDefinition.SIZE;
    }
}
