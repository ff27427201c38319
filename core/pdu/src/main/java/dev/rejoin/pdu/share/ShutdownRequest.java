package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.2.1 Client Shutdown Request PDU: the user closes the window. */
public record ShutdownRequest() implements DataPdu {
    public static final int TYPE = 36;

    public static ShutdownRequest read(WireReader in) {
        in.end("TS_SHUTDOWN_REQ_PDU");
        return new ShutdownRequest();
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
