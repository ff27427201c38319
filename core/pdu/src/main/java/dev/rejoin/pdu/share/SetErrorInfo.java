package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.5.1.1 Set Error Info PDU Data (TS_SET_ERROR_INFO_PDU): why the server is about
 * to end the connection.
 */
public record SetErrorInfo(int errorInfo) implements DataPdu {
    public static final int TYPE = 47;

    private static final int SIZE = 4;

    public static SetErrorInfo of(ErrorInfo errorInfo) {
        return new SetErrorInfo(errorInfo.code());
    }

    public static SetErrorInfo read(WireReader in) {
        return new SetErrorInfo(in.need(SIZE, "TS_SET_ERROR_INFO_PDU").i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(errorInfo);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int pduType2() {
        return TYPE;
    }

    public Optional<ErrorInfo> known() {
        return ErrorInfo.of(errorInfo);
    }
}
