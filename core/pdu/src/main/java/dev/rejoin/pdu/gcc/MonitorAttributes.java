package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.3.9.1 Monitor Attributes (TS_MONITOR_ATTRIBUTES).
 *
 * @param physicalWidth in millimetres, as is the height
 * @param orientation in degrees
 * @param desktopScaleFactor in percent, as is the device's
 */
public record MonitorAttributes(
        int physicalWidth,
        int physicalHeight,
        int orientation,
        int desktopScaleFactor,
        int deviceScaleFactor)
        implements Pdu {
    public static final int SIZE = 20;

    public static MonitorAttributes read(WireReader in) {
        in.need(SIZE, "TS_MONITOR_ATTRIBUTES");
        return new MonitorAttributes(in.i32(), in.i32(), in.i32(), in.i32(), in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(physicalWidth).u32(physicalHeight).u32(orientation);
        out.u32(desktopScaleFactor).u32(deviceScaleFactor);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
