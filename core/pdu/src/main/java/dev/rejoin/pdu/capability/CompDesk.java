package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.2.8 Desktop Composition Capability Set (TS_COMPDESK_CAPABILITYSET): whether
 * desktop composition can be remoted.
 */
public record CompDesk(int supportLevel) implements CapabilitySet {
    public static final int TYPE = 25;

    private static final int SIZE = 2;

    public CompDesk {
        FieldRange.u16(supportLevel, "CompDeskSupportLevel");
    }

    public static CompDesk read(WireReader in) {
        return new CompDesk(in.need(SIZE, "TS_COMPDESK_CAPABILITYSET").u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(supportLevel);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }
}
