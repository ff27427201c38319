package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.1.3 Order Capability Set (TS_ORDER_CAPABILITYSET): which drawing orders a peer
 * understands. {@code orderSupport} has one byte for each order.
 */
public record OrderCapability(
        int orderFlags,
        Bytes orderSupport,
        int orderSupportExFlags,
        int desktopSaveSize,
        int textAnsiCodePage)
        implements CapabilitySet {
    public static final int TYPE = 3;

    public static final int NEGOTIATEORDERSUPPORT = 0x0002;
    public static final int ZEROBOUNDSDELTASSUPPORT = 0x0008;
    public static final int COLORINDEXSUPPORT = 0x0020;
    public static final int SOLIDPATTERNBRUSHONLY = 0x0040;
    public static final int ORDERFLAGS_EXTRA_FLAGS = 0x0080;

    private static final int ORDERS = 32;
    private static final int SIZE = 84;

    public OrderCapability {
        FieldRange.u16(orderFlags, "orderFlags");
        FieldRange.length(orderSupport, ORDERS, "orderSupport");
        FieldRange.u16(orderSupportExFlags, "orderSupportExFlags");
        FieldRange.u16(textAnsiCodePage, "textANSICodePage");
    }

    /** No order at all, which every client accepts. */
    public static OrderCapability none() {
        return new OrderCapability(
                NEGOTIATEORDERSUPPORT | ZEROBOUNDSDELTASSUPPORT | COLORINDEXSUPPORT,
                Bytes.owning(new byte[ORDERS]),
                0,
                0,
                0);
    }

    public static OrderCapability read(WireReader in) {
        in.need(SIZE, "TS_ORDER_CAPABILITYSET");
        in.skip(16 + 4 + 2 + 2 + 2 + 2 + 2); // terminalDescriptor to numberFonts
        int orderFlags = in.u16();
        Bytes orderSupport = Bytes.read(in, ORDERS);
        in.skip(2); // textFlags
        int orderSupportExFlags = in.u16();
        in.skip(4); // pad4octetsB
        int desktopSaveSize = in.i32();
        in.skip(2 + 2); // pad2octetsC, pad2octetsD
        int textAnsiCodePage = in.u16();
        in.skip(2); // pad2octetsE
        return new OrderCapability(
                orderFlags, orderSupport, orderSupportExFlags, desktopSaveSize, textAnsiCodePage);
    }

    @Override
    public void write(WireWriter out) {
        out.zeros(16 + 4); // terminalDescriptor, pad4octetsA
        out.u16(1).u16(20); // desktopSaveXGranularity, desktopSaveYGranularity
        out.zeros(2).u16(1).u16(0); // pad2octetsA, maximumOrderLevel, numberFonts
        out.u16(orderFlags);
        orderSupport.write(out);
        out.zeros(2).u16(orderSupportExFlags).zeros(4).u32(desktopSaveSize).zeros(2 + 2);
        out.u16(textAnsiCodePage).zeros(2);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }
}
