package dev.rejoin.pdu.channel;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.6.1 Virtual Channel PDU: one chunk of a message on a static channel. */
public record ChannelPdu(ChannelHeader header, Bytes data) implements Pdu {
    public static ChannelPdu read(WireReader in) {
        return new ChannelPdu(ChannelHeader.read(in), Bytes.owning(in.rest()));
    }

    @Override
    public void write(WireWriter out) {
        header.write(out);
        data.write(out);
    }

    @Override
    public int size() {
        return ChannelHeader.SIZE + data.size();
    }
}
