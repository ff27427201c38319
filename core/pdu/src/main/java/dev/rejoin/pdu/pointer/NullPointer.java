package dev.rejoin.pdu.pointer;

import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.2.1.5 Fast-Path System Pointer Hidden Update
 * (TS_FP_SYSTEMPOINTERHIDDENATTRIBUTE).
 */
public record NullPointer() implements PointerUpdate {
    public static NullPointer read(WireReader in) {
        in.end("TS_FP_SYSTEMPOINTERHIDDENATTRIBUTE");
        return new NullPointer();
    }

    @Override
    public void write(WireWriter out) {}

    @Override
    public int size() {
        return 0;
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.NULL_POINTER;
    }
}
