package dev.rejoin.pdu.autodetect;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * What every auto-detect message begins with. headerLength counts these fields and those that
 * follow, but not a payload.
 */
record AutoDetectHeader(int length, int typeId, int sequenceNumber, int messageType)
        implements Pdu {
    static final int REQUEST = 0;
    static final int RESPONSE = 1;

    static final int SIZE =
            1 // headerLength
                    + 1 // headerTypeId
                    + 2 // sequenceNumber
                    + 2; // requestType, responseType

    AutoDetectHeader {
        FieldRange.within(length, SIZE, 0xFF, "headerLength");
        FieldRange.u8(typeId, "headerTypeId");
        FieldRange.u16(sequenceNumber, "sequenceNumber");
        FieldRange.u16(messageType, "requestType");
    }

    static AutoDetectHeader read(WireReader in) {
        in.need(SIZE, "RDP_AUTODETECT");
        int length = in.u8();
        if (length < SIZE) {
            throw in.failure("headerLength", "at least " + SIZE, length);
        }
        return new AutoDetectHeader(length, in.u8(), in.u16(), in.u16());
    }

    static AutoDetectHeader read(int typeId, WireReader in) {
        AutoDetectHeader header = read(in);
        if (header.typeId != typeId) {
            throw in.failure("headerTypeId", Integer.toString(typeId), header.typeId);
        }
        return header;
    }

    @Override
    public void write(WireWriter out) {
        out.u8(length).u8(typeId).u16(sequenceNumber).u16(messageType);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
