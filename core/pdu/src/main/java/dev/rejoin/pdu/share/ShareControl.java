package dev.rejoin.pdu.share;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;

/**
 * [MS-RDPBCGR] 2.2.8.1.1.1.1 Share Control Header (TS_SHARECONTROLHEADER): what travels on the I/O
 * channel once licensing is done. The records read and write the whole PDU, header included.
 */
public sealed interface ShareControl extends Pdu
        permits DemandActive, ConfirmActive, DeactivateAll, ServerRedirection, ShareData {
    /** The MCS channel id of the sender, which peers do not check. */
    int pduSource();

    /** Reads one PDU; another one may follow in the same MCS packet. */
    static ShareControl read(WireReader in) {
        ShareControlHeader header = ShareControlHeader.read(in);
        WireReader body = header.body(in);
        return switch (header.pduType()) {
            case DemandActive.TYPE -> DemandActive.readBody(header, body);
            case ConfirmActive.TYPE -> ConfirmActive.readBody(header, body);
            case DeactivateAll.TYPE -> DeactivateAll.readBody(header, body);
            case ServerRedirection.TYPE -> ServerRedirection.readBody(header, body);
            case ShareData.TYPE -> ShareData.readBody(header, body);
            default -> throw in.failure("pduType", "1, 3, 6, 7 or 10", header.pduType());
        };
    }
}
