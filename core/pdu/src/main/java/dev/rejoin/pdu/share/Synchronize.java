package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.1.14 and 2.2.1.19 Synchronize PDU (TS_SYNCHRONIZE_PDU). */
public record Synchronize(int targetUser) implements DataPdu {
    public static final int TYPE = 31;

    private static final int SYNCMSGTYPE_SYNC = 1;
    private static final int SIZE =
            2 // messageType
                    + 2; // targetUser

    public Synchronize {
        FieldRange.u16(targetUser, "targetUser");
    }

    public static Synchronize read(WireReader in) {
        in.need(SIZE, "TS_SYNCHRONIZE_PDU").skip(2); // messageType
        return new Synchronize(in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(SYNCMSGTYPE_SYNC).u16(targetUser);
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
