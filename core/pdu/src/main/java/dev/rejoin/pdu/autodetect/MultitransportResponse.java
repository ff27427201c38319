package dev.rejoin.pdu.autodetect;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.15.2 Client Initiate Multitransport Response PDU, behind a security header with
 * {@link #SEC_TRANSPORT_RSP}.
 *
 * @param result an HRESULT: {@link #S_OK}, or {@link #E_ABORT} when UDP is no way
 */
public record MultitransportResponse(int requestId, int result) implements Pdu {
    public static final int SEC_TRANSPORT_RSP = 0x0004;

    public static final int S_OK = 0;
    public static final int E_ABORT = 0x80004004;

    private static final int SIZE =
            4 // requestId
                    + 4; // hrResponse

    public static MultitransportResponse read(WireReader in) {
        in.need(SIZE, "TS_MULTITRANSPORT_RESPONSE");
        return new MultitransportResponse(in.i32(), in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(requestId).u32(result);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
