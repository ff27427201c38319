package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.5.2 Server Status Info PDU (TS_STATUS_INFO_PDU): what the client may show while
 * the user waits.
 */
public record StatusInfo(int statusCode) implements DataPdu {
    public static final int TYPE = 54;

    private static final int SIZE = 4;

    public static StatusInfo read(WireReader in) {
        return new StatusInfo(in.need(SIZE, "TS_STATUS_INFO_PDU").i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(statusCode);
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
