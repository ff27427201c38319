package dev.rejoin.pdu.mcs;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.PerReader;
import dev.rejoin.wire.asn1.PerWriter;

/** [T.125] 7 SendDataRequest and SendDataIndication, which differ in their choice alone. */
final class SendData {
    /** High priority, and one segment that is first and last. */
    private static final int PRIORITY_AND_SEGMENTATION = 0x70;

    private static final int FIXED = 6;

    private SendData() {}

    /** The fields of either, as a slice: the payload is copied by whom it must outlive. */
    record Header(int user, int channel, WireReader payload) {}

    static Header read(WireReader in, int choice, String name) {
        Choice.read(in, choice, name);
        int user = Choice.user(in, name);
        int channel = Choice.channel(in, name);
        in.need(1, name).skip(1);
        return new Header(user, channel, new PerReader(in).octetString(0, name));
    }

    static void write(WireWriter out, int choice, int user, int channel, int payloadSize) {
        Choice.write(out, choice, 0);
        PerWriter fields = new PerWriter(out);
        fields.integer16(user, DomainPdu.FIRST_USER).integer16(channel, 0);
        out.u8(PRIORITY_AND_SEGMENTATION);
        fields.length(payloadSize);
    }

    static int headerSize(int payloadSize) {
        return FIXED + PerWriter.lengthSize(payloadSize);
    }

    static void require(int user, int channel, Bytes payload) {
        Choice.requireUser(user);
        Choice.requireChannel(channel);
        if (payload.size() > SendDataIndication.MAX_PAYLOAD) {
            throw new IllegalArgumentException("MCS data of " + payload.size() + " bytes");
        }
    }
}
