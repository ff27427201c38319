package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.2.2 Server Shutdown Request Denied PDU: a user is logged on. */
public record ShutdownDenied() implements DataPdu {
    public static final int TYPE = 37;

    public static ShutdownDenied read(WireReader in) {
        in.end("TS_SHUTDOWN_DENIED_PDU");
        return new ShutdownDenied();
    }

    @Override
    public void write(WireWriter out) {}

    @Override
    public int size() {
        return 0;
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
