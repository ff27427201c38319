package dev.rejoin.pdu.x224;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** The frame that request, response and failure share: type, flags, length 8, four octets. */
final class Negotiation {
    static final int REQUEST = 1;
    static final int RESPONSE = 2;
    static final int FAILURE = 3;
    static final int SIZE = 8;

    private Negotiation() {}

    static void write(WireWriter out, int type, int flags, int value) {
        out.u8(type).u8(flags).u16(SIZE).u32(value);
    }

    static void length(WireReader in) {
        int length = in.u16();
        if (length != SIZE) {
            throw in.failure("length", "8", length);
        }
    }
}
