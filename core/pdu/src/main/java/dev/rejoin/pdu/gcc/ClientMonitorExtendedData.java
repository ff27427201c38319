package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.1.3.9 Client Monitor Extended Data (TS_UD_CS_MONITOR_EX): in the order of the
 * monitors in {@link ClientMonitorData}.
 */
public record ClientMonitorExtendedData(int flags, List<MonitorAttributes> monitors)
        implements ClientBlock {
    public static final int TYPE = 0xC008;

    public ClientMonitorExtendedData {
        monitors = List.copyOf(monitors);
        if (monitors.size() > ClientMonitorData.MAX_MONITORS) {
            throw new IllegalArgumentException(monitors.size() + " monitors");
        }
    }

    public static ClientMonitorExtendedData read(WireReader in) {
        in.need(12, "TS_UD_CS_MONITOR_EX");
        int flags = in.i32();
        long attributeSize = in.u32();
        if (attributeSize != MonitorAttributes.SIZE) {
            throw in.failure("monitorAttributeSize", "20", attributeSize);
        }
        int count = in.count32("monitorCount", ClientMonitorData.MAX_MONITORS);
        List<MonitorAttributes> monitors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            monitors.add(MonitorAttributes.read(in));
        }
        return new ClientMonitorExtendedData(flags, monitors);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(flags).u32(MonitorAttributes.SIZE).u32(monitors.size());
        monitors.forEach(monitor -> monitor.write(out));
    }

    @Override
    public int size() {
        return 12 + monitors.size() * MonitorAttributes.SIZE;
    }
}
