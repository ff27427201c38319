package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;

/**
 * A share data message as it came from the bulk compressor: decompress {@code data} by {@code
 * compressedType} and hand the result to {@link DataPdu#read}.
 */
public record CompressedData(int pduType2, int compressedType, Bytes data) implements DataPdu {
    public static final int PACKET_COMPRESSED = 0x20;
    public static final int PACKET_AT_FRONT = 0x40;
    public static final int PACKET_FLUSHED = 0x80;

    public CompressedData {
        FieldRange.u8(pduType2, "pduType2");
        FieldRange.u8(compressedType, "compressedType");
        if ((compressedType & PACKET_COMPRESSED) == 0) {
            throw new IllegalArgumentException("compressedType does not say compressed");
        }
    }

    @Override
    public void write(WireWriter out) {
        data.write(out);
    }

    @Override
    public int size() {
        return data.size();
    }
}
