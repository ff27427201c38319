package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;

/**
 * [MS-RDPEDYC] 2.2 Dynamic virtual channels: what travels on the static channel {@code drdynvc}.
 * Requests and responses share their command codes, so who reads must know which side it is.
 */
public sealed interface DynamicPdu extends Pdu
        permits CapabilitiesRequest,
                CapabilitiesResponse,
                CreateRequest,
                CreateResponse,
                DataFirst,
                DynamicData,
                CompressedDynamicData,
                CloseChannel,
                SoftSyncRequest,
                SoftSyncResponse {
    /** Reads what a server sent. */
    static DynamicPdu readFromServer(WireReader in) {
        DynamicHeader header = DynamicHeader.read(in);
        return switch (header.command()) {
            case DynamicHeader.CREATE -> CreateRequest.readBody(header, in);
            case DynamicHeader.CAPABILITIES -> CapabilitiesRequest.readBody(header, in);
            case DynamicHeader.SOFT_SYNC_REQUEST -> SoftSyncRequest.readBody(in);
            default -> readEither(header, in);
        };
    }

    /** Reads what a client sent. */
    static DynamicPdu readFromClient(WireReader in) {
        DynamicHeader header = DynamicHeader.read(in);
        return switch (header.command()) {
            case DynamicHeader.CREATE -> CreateResponse.readBody(header, in);
            case DynamicHeader.CAPABILITIES -> CapabilitiesResponse.readBody(in);
            case DynamicHeader.SOFT_SYNC_RESPONSE -> SoftSyncResponse.readBody(in);
            default -> readEither(header, in);
        };
    }

    private static DynamicPdu readEither(DynamicHeader header, WireReader in) {
        return switch (header.command()) {
            case DynamicHeader.DATA_FIRST -> DataFirst.readBody(header, in);
            case DynamicHeader.DATA -> DynamicData.readBody(header, in);
            case DynamicHeader.CLOSE -> new CloseChannel(header.readChannelId(in));
            case DynamicHeader.DATA_FIRST_COMPRESSED, DynamicHeader.DATA_COMPRESSED ->
                    CompressedDynamicData.readBody(header, in);
            default -> throw in.failure("Cmd", "1 to 9", header.command());
        };
    }
}
