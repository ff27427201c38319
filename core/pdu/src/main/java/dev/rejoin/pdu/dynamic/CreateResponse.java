package dev.rejoin.pdu.dynamic;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPEDYC] 2.2.2.2 DYNVC Create Response PDU.
 *
 * @param creationStatus an HRESULT: negative where the client has no such channel
 */
public record CreateResponse(int channelId, int creationStatus) implements DynamicPdu {
    public CreateResponse {
        DynamicHeader.checkChannelId(channelId);
    }

    static CreateResponse readBody(DynamicHeader header, WireReader in) {
        int channelId = header.readChannelId(in);
        return new CreateResponse(channelId, in.need(4, "DYNVC_CREATE_RSP").i32());
    }

    @Override
    public void write(WireWriter out) {
        DynamicHeader.write(DynamicHeader.CREATE, 0, channelId, out);
        out.u32(creationStatus);
    }

    @Override
    public int size() {
        return DynamicHeader.SIZE + DynamicHeader.sizeOf(channelId) + 4; // CreationStatus
    }

    public boolean created() {
        return creationStatus >= 0;
    }
}
