package dev.rejoin.pdu.display;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * [MS-RDPEDISP] 2.2.2.2 DISPLAYCONTROL_MONITOR_LAYOUT_PDU: the client's window or monitors changed.
 * Whether the layout makes sense is for the consumer to ask: {@link MonitorEntry#legal} and {@link
 * DisplayCaps#allows}; clients do send layouts of 0 x 0, which must be passed over.
 */
public record MonitorLayoutRequest(List<MonitorEntry> monitors) implements Pdu {
    private static final int TYPE = 2;
    private static final int FIXED =
            4 // MonitorLayoutSize
                    + 4; // NumMonitors

    // LIMIT: four times the sixteen monitors that any server allows.
    private static final int LARGEST_COUNT = 64;

    public MonitorLayoutRequest {
        FieldRange.within(monitors.size(), 0, LARGEST_COUNT, "NumMonitors");
        monitors = List.copyOf(monitors);
    }

    public static MonitorLayoutRequest read(WireReader in) {
        DisplayHeader.read(TYPE, in).need(FIXED, "DISPLAYCONTROL_MONITOR_LAYOUT_PDU");
        int entrySize = in.i32();
        if (entrySize != MonitorEntry.SIZE) {
            throw in.failure("MonitorLayoutSize", "40", entrySize);
        }
        int count = in.count32("NumMonitors", LARGEST_COUNT);
        List<MonitorEntry> monitors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            monitors.add(MonitorEntry.read(in));
        }
        in.end("DISPLAYCONTROL_MONITOR_LAYOUT_PDU");
        return new MonitorLayoutRequest(monitors);
    }

    @Override
    public void write(WireWriter out) {
        DisplayHeader.write(TYPE, size(), out);
        out.u32(MonitorEntry.SIZE).u32(monitors.size());
        monitors.forEach(monitor -> monitor.write(out));
    }

    @Override
    public int size() {
        return DisplayHeader.SIZE + FIXED + monitors.size() * MonitorEntry.SIZE;
    }

    /** The monitor marked as primary, else the first one. */
    public Optional<MonitorEntry> primary() {
        return monitors.stream()
                .filter(MonitorEntry::primary)
                .findFirst()
                .or(() -> monitors.stream().findFirst());
    }
}
