package dev.rejoin.pdu.output;

import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.2.1.3 Fast-Path Synchronize Update (TS_FP_UPDATE_SYNCHRONIZE): an artefact
 * of T.128 without content.
 */
public record SynchronizeUpdate() implements GraphicsUpdate {
    static final int TYPE = 3;

    public static SynchronizeUpdate read(WireReader in) {
        in.end("TS_FP_UPDATE_SYNCHRONIZE");
        return new SynchronizeUpdate();
    }

    static SynchronizeUpdate readSlowPathBody(WireReader in) {
        in.need(2, "TS_UPDATE_SYNC").skip(2); // pad2Octets
        return new SynchronizeUpdate();
    }

    @Override
    public void write(WireWriter out) {}

    @Override
    public int size() {
        return 0;
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.SYNCHRONIZE;
    }
}
