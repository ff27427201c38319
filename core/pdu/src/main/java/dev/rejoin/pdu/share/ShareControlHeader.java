package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.8.1.1.1.1 Share Control Header (TS_SHARECONTROLHEADER). */
record ShareControlHeader(int totalLength, int pduType, int pduSource) implements Pdu {
    static final int SIZE =
            2 // totalLength
                    + 2 // pduType
                    + 2; // pduSource

    /** Old servers send a Deactivate All that ends behind pduType. */
    private static final int SHORTEST = 4;

    /** TS_PROTOCOL_VERSION, above the four bits of the type. */
    private static final int VERSION = 0x10;

    ShareControlHeader {
        FieldRange.within(totalLength, SHORTEST, 0xFFFF, "totalLength");
        FieldRange.within(pduType, 0, 0xF, "pduType");
        FieldRange.u16(pduSource, "pduSource");
    }

    static ShareControlHeader read(WireReader in) {
        in.need(SHORTEST, "TS_SHARECONTROLHEADER");
        int totalLength = in.u16();
        int pduType = in.u16() & 0xF;
        if (totalLength < SIZE) {
            if (totalLength == SHORTEST && pduType == DeactivateAll.TYPE) {
                return new ShareControlHeader(totalLength, pduType, 0);
            }
            throw in.failure("totalLength", "at least " + SIZE, totalLength);
        }
        int pduSource = in.need(2, "TS_SHARECONTROLHEADER").u16();
        return new ShareControlHeader(totalLength, pduType, pduSource);
    }

    /** What belongs to this PDU of what follows the header. */
    WireReader body(WireReader in) {
        return in.slice(Math.max(0, totalLength - SIZE), "TS_SHARECONTROLHEADER");
    }

    static ShareControlHeader expect(int pduType, WireReader in) {
        ShareControlHeader header = read(in);
        if (header.pduType != pduType) {
            throw in.failure("pduType", Integer.toString(pduType), header.pduType);
        }
        return header;
    }

    @Override
    public void write(WireWriter out) {
        out.u16(totalLength).u16(pduType | VERSION).u16(pduSource);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
