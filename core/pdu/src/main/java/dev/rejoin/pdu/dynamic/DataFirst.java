package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPEDYC] 2.2.3.1 DYNVC Data First PDU: a message of this length begins; it may also end here.
 */
public record DataFirst(int channelId, int length, Bytes data) implements DynamicPdu {
    public DataFirst {
        DynamicHeader.checkChannelId(channelId);
        FieldRange.within(length, data.size(), Integer.MAX_VALUE, "Length");
    }

    static DataFirst readBody(DynamicHeader header, WireReader in) {
        int channelId = header.readChannelId(in);
        int length = DynamicHeader.readNumber(header.special(), "Length", in);
        if (in.remaining() > length) {
            throw in.failure("Length", "at least " + in.remaining(), length);
        }
        return new DataFirst(channelId, length, Bytes.owning(in.rest()));
    }

    @Override
    public void write(WireWriter out) {
        int code = DynamicHeader.codeOf(length);
        DynamicHeader.write(DynamicHeader.DATA_FIRST, code, channelId, out);
        DynamicHeader.writeNumber(length, out);
        data.write(out);
    }

    @Override
    public int size() {
        return DynamicHeader.SIZE
                + DynamicHeader.sizeOf(channelId)
                + DynamicHeader.sizeOf(length)
                + data.size();
    }
}
