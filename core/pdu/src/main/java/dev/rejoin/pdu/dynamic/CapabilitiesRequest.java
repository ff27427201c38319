package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPEDYC] 2.2.1.1 DYNVC Capabilities Request PDU: the version of the server.
 *
 * @param priorityCharges four numbers from version 2 on, none in version 1
 * @param special unused bits of the header, which Windows sets
 */
public record CapabilitiesRequest(int version, List<Integer> priorityCharges, int special)
        implements DynamicPdu {
    private static final int CHARGES = 4;

    public CapabilitiesRequest {
        FieldRange.within(version, 1, 0xFFFF, "Version");
        int charges = version == 1 ? 0 : CHARGES;
        FieldRange.within(priorityCharges.size(), charges, charges, "PriorityCharges");
        priorityCharges.forEach(charge -> FieldRange.u16(charge, "PriorityCharge"));
        FieldRange.within(special, 0, 3, "Sp");
        priorityCharges = List.copyOf(priorityCharges);
    }

    public static CapabilitiesRequest version1() {
        return new CapabilitiesRequest(1, List.of(), 0);
    }

    static CapabilitiesRequest readBody(DynamicHeader header, WireReader in) {
        int version = Versions.read(in);
        List<Integer> charges = new ArrayList<>();
        if (version > 1) {
            in.need(CHARGES * 2, "DYNVC_CAPS_VERSION2");
            for (int i = 0; i < CHARGES; i++) {
                charges.add(in.u16());
            }
        }
        return new CapabilitiesRequest(version, charges, header.special());
    }

    @Override
    public void write(WireWriter out) {
        out.u8(DynamicHeader.CAPABILITIES << 4 | special << 2).u8(0).u16(version);
        priorityCharges.forEach(out::u16);
    }

    @Override
    public int size() {
        return Versions.SIZE + priorityCharges.size() * 2;
    }
}
