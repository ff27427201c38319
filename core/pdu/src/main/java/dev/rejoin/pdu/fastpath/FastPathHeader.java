package dev.rejoin.pdu.fastpath;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.8.1.2 and 2.2.9.1.2: the header byte and the length of a fast-path PDU, the same
 * shape in both directions.
 *
 * @param eventCount numEvents of an input PDU, 0 where a byte behind the security data has it;
 *     always 0 on output
 * @param payloadLength bytes behind the length field, security data included
 * @param longForm the length takes two bytes, which short PDUs may use too
 */
public record FastPathHeader(int eventCount, int securityFlags, int payloadLength, boolean longForm)
        implements Pdu {
    /** FASTPATH_INPUT_SECURE_CHECKSUM, FASTPATH_OUTPUT_SECURE_CHECKSUM. */
    public static final int SECURE_CHECKSUM = 1;

    /** FASTPATH_INPUT_ENCRYPTED, FASTPATH_OUTPUT_ENCRYPTED. */
    public static final int ENCRYPTED = 2;

    /** The length has 15 bits, of which peers honour 14. */
    public static final int LARGEST_PDU = 0x3FFF;

    private static final int LONG_FORM = 0x80;
    private static final int LARGEST_SHORT = 0x7F;
    private static final int LARGEST_LONG = 0x7FFF;

    public FastPathHeader {
        FieldRange.within(eventCount, 0, 15, "numEvents");
        FieldRange.within(securityFlags, 0, 3, "secFlags");
        FieldRange.within(
                payloadLength,
                0,
                longForm ? LARGEST_LONG - 3 : LARGEST_SHORT - 2,
                "payload length");
    }

    /** In the shortest form that holds the length. */
    public static FastPathHeader of(int eventCount, int payloadLength) {
        return new FastPathHeader(eventCount, 0, payloadLength, payloadLength > LARGEST_SHORT - 2);
    }

    public static FastPathHeader read(WireReader in) {
        in.need(2, "TS_FP_PDU");
        int header = in.u8();
        if ((header & 3) != 0) {
            throw in.failure("action", "fast path (0)", header & 3);
        }
        int length = in.u8();
        boolean longForm = (length & LONG_FORM) != 0;
        if (longForm) {
            length = (length & LARGEST_SHORT) << 8 | in.need(1, "TS_FP_PDU").u8();
        }
        int own = longForm ? 3 : 2;
        if (length < own) {
            throw in.failure("length", "at least " + own, length);
        }
        return new FastPathHeader(header >> 2 & 0xF, header >> 6, length - own, longForm);
    }

    @Override
    public void write(WireWriter out) {
        out.u8(eventCount << 2 | securityFlags << 6);
        if (longForm) {
            out.u16be(LONG_FORM << 8 | payloadLength + 3);
        } else {
            out.u8(payloadLength + 2);
        }
    }

    @Override
    public int size() {
        return longForm ? 3 : 2;
    }

    public boolean secured() {
        return securityFlags != 0;
    }
}
