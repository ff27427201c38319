package dev.rejoin.pdu.mcs;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.PerReader;
import dev.rejoin.wire.asn1.PerWriter;

/** [MS-RDPBCGR] 2.2.1.5 Client MCS Erect Domain Request PDU: no meaning is left in it. */
public record ErectDomainRequest(int subHeight, int subInterval) implements DomainPdu {
    private static final String NAME = "MCS Erect Domain Request";

    public static ErectDomainRequest read(WireReader in) {
        Choice.read(in, Choice.ERECT_DOMAIN_REQUEST, NAME);
        return new ErectDomainRequest(number(in), number(in));
    }

    /** rdesktop writes plain 16-bit numbers; what looks like no octets is the high one of those. */
    private static int number(WireReader in) {
        if (in.need(1, NAME).peekU8() == 0) {
            return in.need(2, NAME).u16be();
        }
        return new PerReader(in).integer(NAME);
    }

    @Override
    public void write(WireWriter out) {
        Choice.write(out, Choice.ERECT_DOMAIN_REQUEST, 0);
        new PerWriter(out).integer(subHeight).integer(subInterval);
    }

    @Override
    public int size() {
        return 1 + sizeOf(subHeight) + sizeOf(subInterval);
    }

    private static int sizeOf(int value) {
        return 1 + (value >>> 8 == 0 ? 1 : value >>> 16 == 0 ? 2 : 4);
    }
}
