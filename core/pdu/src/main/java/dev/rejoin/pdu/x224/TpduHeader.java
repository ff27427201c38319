package dev.rejoin.pdu.x224;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [X.224] 13.3 and 13.4: TPKT, length indicator, code, two references and class 0. */
final class TpduHeader {
    static final int CONNECTION_REQUEST = 0xE0;
    static final int CONNECTION_CONFIRM = 0xD0;

    static final int SIZE = Tpkt.SIZE + 7;

    private TpduHeader() {}

    /** What follows the header of a whole packet, which must be of the kind {@code code}. */
    static WireReader content(WireReader in, int code) {
        WireReader content = Tpkt.content(in);
        content.need(7, "X.224");
        int length = content.u8();
        if (length == 255 || length != content.remaining()) {
            throw content.failure("length indicator", "" + content.remaining(), length);
        }
        int got = content.u8();
        if (got != code) {
            throw content.failure("code", Integer.toHexString(code), Integer.toHexString(got));
        }
        content.skip(5);
        return content;
    }

    static void write(WireWriter out, int code, int size) {
        new Tpkt(size).write(out);
        out.u8(size - Tpkt.SIZE - 1).u8(code).zeros(5);
    }
}
