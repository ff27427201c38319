package dev.rejoin.pdu.display;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPEDISP] 2.2.2.2.1 DISPLAYCONTROL_MONITOR_LAYOUT: one monitor, its sizes unsigned. */
public record MonitorEntry(
        int flags, int left, int top, int width, int height, Presentation presentation)
        implements Pdu {
    public static final int DISPLAYCONTROL_MONITOR_PRIMARY = 1;

    static final int SIZE = 40;

    private static final int SMALLEST_SIDE = 200;
    private static final int LARGEST_SIDE = 8192;

    /** A single monitor of this size, without anything special. */
    public static MonitorEntry primary(int width, int height) {
        return new MonitorEntry(
                DISPLAYCONTROL_MONITOR_PRIMARY, 0, 0, width, height, Presentation.PLAIN);
    }

    public static MonitorEntry read(WireReader in) {
        in.need(SIZE, "DISPLAYCONTROL_MONITOR_LAYOUT");
        return new MonitorEntry(
                in.i32(),
                in.i32(),
                in.i32(),
                in.i32(),
                in.i32(),
                new Presentation(in.i32(), in.i32(), in.i32(), in.i32(), in.i32()));
    }

    @Override
    public void write(WireWriter out) {
        out.u32(flags).u32(left).u32(top).u32(width).u32(height);
        out.u32(presentation.physicalWidth).u32(presentation.physicalHeight);
        out.u32(presentation.orientation);
        out.u32(presentation.desktopScaleFactor).u32(presentation.deviceScaleFactor);
    }

    @Override
    public int size() {
        return SIZE;
    }

    public boolean primary() {
        return (flags & DISPLAYCONTROL_MONITOR_PRIMARY) != 0;
    }

    /** Sides of 200 to 8192 pixels, and an even width, as the specification asks. */
    public boolean legal() {
        return within(width) && width % 2 == 0 && within(height);
    }

    private static boolean within(int side) {
        return side >= SMALLEST_SIDE && side <= LARGEST_SIDE;
    }

    /**
     * How the monitor is looked at: its size in millimetres, its orientation in degrees, and the
     * scaling in percent that the user chose.
     */
    public record Presentation(
            int physicalWidth,
            int physicalHeight,
            int orientation,
            int desktopScaleFactor,
            int deviceScaleFactor) {
        public static final Presentation PLAIN = new Presentation(0, 0, 0, 100, 100);

        /** Values outside the specification's ranges are to be ignored, both together. */
        public boolean physicalSizeLegal() {
            return physicalWidth >= 10
                    && physicalWidth <= 10000
                    && physicalHeight >= 10
                    && physicalHeight <= 10000;
        }

        /** Values outside the specification's ranges are to be ignored, both together. */
        public boolean scaleLegal() {
            return desktopScaleFactor >= 100
                    && desktopScaleFactor <= 500
                    && (deviceScaleFactor == 100
                            || deviceScaleFactor == 140
                            || deviceScaleFactor == 180);
        }
    }
}
