package dev.rejoin.pdu.pointer;

import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.2.1.6 Fast-Path System Pointer Default Update
 * (TS_FP_SYSTEMPOINTERDEFAULTATTRIBUTE).
 */
public record DefaultPointer() implements PointerUpdate {
    public static DefaultPointer read(WireReader in) {
        in.end("TS_FP_SYSTEMPOINTERDEFAULTATTRIBUTE");
        return new DefaultPointer();
    }

    @Override
    public void write(WireWriter out) {}

    @Override
    public int size() {
        return 0;
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.DEFAULT_POINTER;
    }
}
