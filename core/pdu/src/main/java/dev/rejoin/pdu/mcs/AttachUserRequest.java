package dev.rejoin.pdu.mcs;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.1.6 Client MCS Attach User Request PDU. */
public record AttachUserRequest() implements DomainPdu {
    public static AttachUserRequest read(WireReader in) {
        Choice.read(in, Choice.ATTACH_USER_REQUEST, "MCS Attach User Request");
        return new AttachUserRequest();
    }

    @Override
    public void write(WireWriter out) {
        Choice.write(out, Choice.ATTACH_USER_REQUEST, 0);
    }

    @Override
    public int size() {
        return 1;
    }
}
