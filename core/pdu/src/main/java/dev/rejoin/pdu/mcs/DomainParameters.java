package dev.rejoin.pdu.mcs;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.DerWriter;
import dev.rejoin.wire.asn1.Tag;

/** [T.125] 7 DomainParameters: what the two ends may ask of a domain. */
public record DomainParameters(
        int maxChannelIds,
        int maxUserIds,
        int maxTokenIds,
        int priorities,
        int minThroughput,
        int maxHeight,
        int maxPduSize,
        int protocolVersion) {
    /** What [MS-RDPBCGR] 2.2.1.3 has every client write. */
    public static final DomainParameters TARGET =
            new DomainParameters(34, 2, 0, 1, 0, 1, 0xFFFF, 2);

    public static final DomainParameters MINIMUM = new DomainParameters(1, 1, 1, 1, 0, 1, 0x420, 2);
    public static final DomainParameters MAXIMUM =
            new DomainParameters(0xFFFF, 0xFC17, 0xFFFF, 1, 0, 1, 0xFFFF, 2);

    /** What a server answers: three users, and the PDU size that Windows names. */
    public static final DomainParameters AGREED =
            new DomainParameters(34, 3, 0, 1, 0, 1, 0xFFF8, 2);

    public DomainParameters {
        int all =
                maxChannelIds
                        | maxUserIds
                        | maxTokenIds
                        | priorities
                        | minThroughput
                        | maxHeight
                        | maxPduSize
                        | protocolVersion;
        if (all < 0) {
            throw new IllegalArgumentException("a negative domain parameter");
        }
    }

    static DomainParameters read(BerReader in, String name) {
        BerReader fields = in.sequence(name);
        DomainParameters parameters =
                new DomainParameters(
                        number(fields, name),
                        number(fields, name),
                        number(fields, name),
                        number(fields, name),
                        number(fields, name),
                        number(fields, name),
                        number(fields, name),
                        number(fields, name));
        fields.end(name);
        return parameters;
    }

    /** Unsigned, against BER: Windows writes 65535 as FF FF. */
    private static int number(BerReader fields, String name) {
        WireReader octets = fields.contents(Tag.INTEGER, name);
        int count = octets.remaining();
        if (count < 1 || count > 4) {
            throw octets.failure("integer", "1 to 4 octets", count);
        }
        octets.need(count, name);
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | octets.u8();
        }
        if (value < 0) {
            throw octets.failure("integer", "below 80000000", Integer.toHexString(value));
        }
        return value;
    }

    void write(DerWriter out) {
        out.sequence(fields ->
                fields.integer(maxChannelIds)
                        .integer(maxUserIds)
                        .integer(maxTokenIds)
                        .integer(priorities)
                        .integer(minThroughput)
                        .integer(maxHeight)
                        .integer(maxPduSize)
                        .integer(protocolVersion));
    }
}
