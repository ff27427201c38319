package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.10.1.1 Save Session Info PDU Data (TS_SAVE_SESSION_INFO_PDU_DATA): who logged
 * on, or that somebody did; and the cookie for reconnecting.
 */
public record SaveSessionInfo(SessionInfo info) implements DataPdu {
    public static final int TYPE = 38;

    public static SaveSessionInfo read(WireReader in) {
        int infoType = in.need(4, "TS_SAVE_SESSION_INFO_PDU_DATA").i32();
        return new SaveSessionInfo(
                switch (infoType) {
                    case LogonV1.INFO_TYPE -> LogonV1.read(in);
                    case LogonV2.INFO_TYPE -> LogonV2.read(in);
                    case PlainNotify.INFO_TYPE -> PlainNotify.read(in);
                    case LogonExtended.INFO_TYPE -> LogonExtended.read(in);
                    default -> throw in.failure("infoType", "0 to 3", infoType);
                });
    }

    @Override
    public void write(WireWriter out) {
        out.u32(info.infoType());
        info.write(out);
    }

    @Override
    public int size() {
        return 4 // infoType
                + info.size();
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
