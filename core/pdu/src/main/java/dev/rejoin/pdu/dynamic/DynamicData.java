package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPEDYC] 2.2.3.2 DYNVC Data PDU: a whole message, or what follows a {@link DataFirst}.
 *
 * @param special unused bits of the header, which Windows sets
 */
public record DynamicData(int channelId, int special, Bytes data) implements DynamicPdu {
    public DynamicData {
        DynamicHeader.checkChannelId(channelId);
        FieldRange.within(special, 0, 3, "Sp");
    }

    public static DynamicData of(int channelId, Bytes data) {
        return new DynamicData(channelId, 0, data);
    }

    static DynamicData readBody(DynamicHeader header, WireReader in) {
        int channelId = header.readChannelId(in);
        return new DynamicData(channelId, header.special(), Bytes.owning(in.rest()));
    }

    @Override
    public void write(WireWriter out) {
        DynamicHeader.write(DynamicHeader.DATA, special, channelId, out);
        data.write(out);
    }

    @Override
    public int size() {
        return DynamicHeader.SIZE + DynamicHeader.sizeOf(channelId) + data.size();
    }
}
