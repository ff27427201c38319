package dev.rejoin.pdu.display;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPEDISP] 2.2.1.1 DISPLAYCONTROL_HEADER: type and length of the whole PDU. */
final class DisplayHeader {
    static final int SIZE =
            4 // Type
                    + 4; // Length

    private DisplayHeader() {}

    /** The body of a PDU that must be the only one in its message. */
    static WireReader read(int type, WireReader in) {
        in.need(SIZE, "DISPLAYCONTROL_HEADER");
        int actual = in.i32();
        if (actual != type) {
            throw in.failure("Type", Integer.toString(type), actual);
        }
        long length = in.u32();
        if (length != SIZE + in.remaining()) {
            throw in.failure("Length", Integer.toString(SIZE + in.remaining()), length);
        }
        return in;
    }

    static void write(int type, int length, WireWriter out) {
        out.u32(type).u32(length);
    }
}
