package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.OptionalInt;

/**
 * [MS-RDPEDYC] 2.2.3.3 DYNVC Data First Compressed PDU and 2.2.3.4 DYNVC Data Compressed PDU, still
 * compressed. They come only from a peer to which version 3 was announced.
 *
 * @param length of the whole message where it begins here; absent in what follows
 */
public record CompressedDynamicData(int channelId, OptionalInt length, Bytes data)
        implements DynamicPdu {
    public CompressedDynamicData {
        DynamicHeader.checkChannelId(channelId);
        FieldRange.within(length.orElse(0), 0, Integer.MAX_VALUE, "Length");
    }

    static CompressedDynamicData readBody(DynamicHeader header, WireReader in) {
        int channelId = header.readChannelId(in);
        OptionalInt length =
                header.command() == DynamicHeader.DATA_FIRST_COMPRESSED
                        ? OptionalInt.of(DynamicHeader.readNumber(header.special(), "Length", in))
                        : OptionalInt.empty();
        return new CompressedDynamicData(channelId, length, Bytes.owning(in.rest()));
    }

    @Override
    public void write(WireWriter out) {
        if (length.isPresent()) {
            int total = length.getAsInt();
            int code = DynamicHeader.codeOf(total);
            DynamicHeader.write(DynamicHeader.DATA_FIRST_COMPRESSED, code, channelId, out);
            DynamicHeader.writeNumber(total, out);
        } else {
            DynamicHeader.write(DynamicHeader.DATA_COMPRESSED, 0, channelId, out);
        }
        data.write(out);
    }

    @Override
    public int size() {
        return DynamicHeader.SIZE
                + DynamicHeader.sizeOf(channelId)
                + (length.isPresent() ? DynamicHeader.sizeOf(length.getAsInt()) : 0)
                + data.size();
    }
}
