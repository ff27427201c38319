package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.10.1.1.3 Plain Notify (TS_PLAIN_NOTIFY): somebody logged on. */
public record PlainNotify() implements SessionInfo {
    static final int INFO_TYPE = 2;

    private static final int SIZE = 576;

    public static PlainNotify read(WireReader in) {
        in.need(SIZE, "TS_PLAIN_NOTIFY").skip(SIZE);
        return new PlainNotify();
    }

    @Override
    public void write(WireWriter out) {
        out.zeros(SIZE);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int infoType() {
        return INFO_TYPE;
    }
}
