package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPEGDI] 2.2.2.2 Fast-Path Orders Update (TS_FP_UPDATE_ORDERS): drawing orders, unread.
 * Rejoin announces none, so none should come.
 */
public record OrdersUpdate(int numberOrders, Bytes orders) implements GraphicsUpdate {
    static final int TYPE = 0;

    /** updateType, pad2OctetsA and pad2OctetsB, which only the slow path has. */
    static final int SLOW_PATH_EXTRA = 2 + 2 + 2;

    public OrdersUpdate {
        FieldRange.u16(numberOrders, "numberOrders");
    }

    public static OrdersUpdate read(WireReader in) {
        int numberOrders = in.need(2, "TS_FP_UPDATE_ORDERS").u16();
        return new OrdersUpdate(numberOrders, Bytes.owning(in.rest()));
    }

    static OrdersUpdate readSlowPathBody(WireReader in) {
        in.need(2 + 2 + 2, "TS_UPDATE_ORDERS_PDU_DATA").skip(2); // pad2OctetsA
        int numberOrders = in.u16();
        in.skip(2); // pad2OctetsB
        return new OrdersUpdate(numberOrders, Bytes.owning(in.rest()));
    }

    @Override
    public void write(WireWriter out) {
        out.u16(numberOrders);
        orders.write(out);
    }

    void writeSlowPathForm(WireWriter out) {
        out.u16(TYPE).zeros(2).u16(numberOrders).zeros(2);
        orders.write(out);
    }

    @Override
    public int size() {
        return 2 // numberOrders
                + orders.size();
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.ORDERS;
    }
}
