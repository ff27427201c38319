package dev.rejoin.pdu.display;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPEDISP] 2.2.2.1 DISPLAYCONTROL_CAPS_PDU: what layouts the server can take; it opens the
 * channel.
 */
public record DisplayCaps(int maxMonitors, int maxAreaFactorA, int maxAreaFactorB) implements Pdu {
    private static final int TYPE = 5;
    private static final int SIZE =
            DisplayHeader.SIZE
                    + 4 // MaxNumMonitors
                    + 4 // MaxMonitorAreaFactorA
                    + 4; // MaxMonitorAreaFactorB

    public static DisplayCaps read(WireReader in) {
        DisplayHeader.read(TYPE, in).need(SIZE - DisplayHeader.SIZE, "DISPLAYCONTROL_CAPS_PDU");
        DisplayCaps caps = new DisplayCaps(in.i32(), in.i32(), in.i32());
        in.end("DISPLAYCONTROL_CAPS_PDU");
        return caps;
    }

    @Override
    public void write(WireWriter out) {
        DisplayHeader.write(TYPE, SIZE, out);
        out.u32(maxMonitors).u32(maxAreaFactorA).u32(maxAreaFactorB);
    }

    @Override
    public int size() {
        return SIZE;
    }

    /** Whether the layout stays within the number of monitors and the area. */
    public boolean allows(MonitorLayoutRequest layout) {
        if (Integer.compareUnsigned(layout.monitors().size(), maxMonitors) > 0) {
            return false;
        }
        // Each product of two unsigned 32-bit numbers may need all 64 bits; doubles are near
        // enough.
        double area =
                1.0
                        * Integer.toUnsignedLong(maxMonitors)
                        * Integer.toUnsignedLong(maxAreaFactorA)
                        * Integer.toUnsignedLong(maxAreaFactorB);
        double asked = 0;
        for (MonitorEntry monitor : layout.monitors()) {
            asked +=
                    (double) Integer.toUnsignedLong(monitor.width())
                            * Integer.toUnsignedLong(monitor.height());
        }
        return asked <= area;
    }
}
