package dev.rejoin.pdu.autodetect;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.16.1 Server Heartbeat PDU, behind a security header with {@link #SEC_HEARTBEAT}.
 *
 * @param period seconds between heartbeats
 * @param count1 missed heartbeats after which the client warns
 * @param count2 missed heartbeats after which the client reconnects
 */
public record Heartbeat(int period, int count1, int count2) implements Pdu {
    public static final int SEC_HEARTBEAT = 0x4000;

    private static final int SIZE =
            1 // reserved
                    + 1 // period
                    + 1 // count1
                    + 1; // count2

    public Heartbeat {
        FieldRange.u8(period, "period");
        FieldRange.u8(count1, "count1");
        FieldRange.u8(count2, "count2");
    }

    public static Heartbeat read(WireReader in) {
        in.need(SIZE, "TS_HEARTBEAT_PDU").skip(1); // reserved
        return new Heartbeat(in.u8(), in.u8(), in.u8());
    }

    @Override
    public void write(WireWriter out) {
        out.u8(0).u8(period).u8(count1).u8(count2);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
