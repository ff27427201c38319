package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;

/** A share data message that Rejoin does not know, kept byte for byte. */
public record UnknownData(int pduType2, Bytes data) implements DataPdu {
    public UnknownData {
        FieldRange.u8(pduType2, "pduType2");
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
