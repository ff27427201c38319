package dev.rejoin.pdu.autodetect;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;

/**
 * [MS-RDPBCGR] 2.2.14 Network characteristics detection on the message channel, behind a security
 * header with {@link #SEC_AUTODETECT_REQ} or {@link #SEC_AUTODETECT_RSP}.
 */
public sealed interface AutoDetect extends Pdu permits AutoDetectRequest, AutoDetectResponse {
    /** In the flags of the security header of a request. */
    int SEC_AUTODETECT_REQ = 0x1000;

    /** In the flags of the security header of a response. */
    int SEC_AUTODETECT_RSP = 0x2000;

    int sequenceNumber();

    /** Reads a request or a response, by headerTypeId. */
    static AutoDetect read(WireReader in) {
        AutoDetectHeader header = AutoDetectHeader.read(in);
        return switch (header.typeId()) {
            case AutoDetectHeader.REQUEST -> AutoDetectRequest.readBody(header, in);
            case AutoDetectHeader.RESPONSE -> AutoDetectResponse.readBody(header, in);
            default -> throw in.failure("headerTypeId", "0 or 1", header.typeId());
        };
    }
}
