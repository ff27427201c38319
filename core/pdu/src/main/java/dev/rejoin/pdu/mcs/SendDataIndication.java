package dev.rejoin.pdu.mcs;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [T.125] 7 SendDataIndication: what a server sends on a channel. */
public record SendDataIndication(int user, int channel, Bytes payload) implements DomainPdu {
    // LIMIT: a PER length has fourteen bits; longer ones would have to come in fragments.
    public static final int MAX_PAYLOAD = 0x3FFF;

    private static final String NAME = "MCS Send Data Indication";

    public SendDataIndication {
        SendData.require(user, channel, payload);
    }

    public static SendDataIndication read(WireReader in) {
        SendData.Header header = SendData.read(in, Choice.SEND_DATA_INDICATION, NAME);
        return new SendDataIndication(
                header.user(), header.channel(), Bytes.owning(header.payload().rest()));
    }

    /** Writes the PDU around {@code payload} without a copy of it in between. */
    public static void wrap(WireWriter out, int user, int channel, Pdu payload) {
        SendData.write(out, Choice.SEND_DATA_INDICATION, user, channel, payload.size());
        payload.write(out);
    }

    /** How much {@link #wrap} puts in front of a payload of so many bytes. */
    public static int headerSize(int payloadSize) {
        return SendData.headerSize(payloadSize);
    }

    @Override
    public void write(WireWriter out) {
        SendData.write(out, Choice.SEND_DATA_INDICATION, user, channel, payload.size());
        payload.write(out);
    }

    @Override
    public int size() {
        return SendData.headerSize(payload.size()) + payload.size();
    }
}
