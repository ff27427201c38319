package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.4.1.1 Auto-Reconnect Status PDU Data (TS_AUTORECONNECT_STATUS_PDU): the cookie
 * was refused.
 */
public record ArcStatus(int arcStatus) implements DataPdu {
    public static final int TYPE = 50;

    private static final int SIZE = 4;

    public static ArcStatus read(WireReader in) {
        return new ArcStatus(in.need(SIZE, "TS_AUTORECONNECT_STATUS_PDU").i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(arcStatus);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
