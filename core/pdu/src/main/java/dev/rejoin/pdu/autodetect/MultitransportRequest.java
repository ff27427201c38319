package dev.rejoin.pdu.autodetect;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.15.1 Server Initiate Multitransport Request PDU, behind a security header with
 * {@link #SEC_TRANSPORT_REQ}: the server invites the client to UDP.
 */
public record MultitransportRequest(int requestId, int requestedProtocol, Bytes securityCookie)
        implements Pdu {
    public static final int SEC_TRANSPORT_REQ = 0x0002;

    public static final int INITIATE_REQUEST_PROTOCOL_UDPFECR = 1;
    public static final int INITIATE_REQUEST_PROTOCOL_UDPFECL = 2;

    private static final int COOKIE = 16;
    private static final int SIZE =
            4 // requestId
                    + 2 // requestedProtocol
                    + 2 // reserved
                    + COOKIE;

    public MultitransportRequest {
        if (!legal(requestedProtocol)) {
            throw new IllegalArgumentException("requestedProtocol " + requestedProtocol);
        }
        FieldRange.length(securityCookie, COOKIE, "securityCookie");
    }

    public static MultitransportRequest read(WireReader in) {
        in.need(SIZE, "TS_MULTITRANSPORT_REQUEST");
        int requestId = in.i32();
        int requestedProtocol = in.u16();
        if (!legal(requestedProtocol)) {
            throw in.failure("requestedProtocol", "1 or 2", requestedProtocol);
        }
        in.skip(2); // reserved
        return new MultitransportRequest(requestId, requestedProtocol, Bytes.read(in, COOKIE));
    }

    @Override
    public void write(WireWriter out) {
        out.u32(requestId).u16(requestedProtocol).zeros(2);
        securityCookie.write(out);
    }

    @Override
    public int size() {
        return SIZE;
    }

    private static boolean legal(int protocol) {
        return protocol == INITIATE_REQUEST_PROTOCOL_UDPFECR
                || protocol == INITIATE_REQUEST_PROTOCOL_UDPFECL;
    }
}
