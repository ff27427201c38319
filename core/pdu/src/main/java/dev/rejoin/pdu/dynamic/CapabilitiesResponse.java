package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPEDYC] 2.2.1.2 DYNVC Capabilities Response PDU: the version that both will use. */
public record CapabilitiesResponse(int version) implements DynamicPdu {
    public CapabilitiesResponse {
        FieldRange.within(version, 1, 0xFFFF, "Version");
    }

    static CapabilitiesResponse readBody(WireReader in) {
        return new CapabilitiesResponse(Versions.read(in));
    }

    @Override
    public void write(WireWriter out) {
        out.u8(DynamicHeader.CAPABILITIES << 4).u8(0).u16(version);
    }

    @Override
    public int size() {
        return Versions.SIZE;
    }
}
