package dev.rejoin.pdu.share;

import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** The source descriptor and the capability sets, which Demand and Confirm Active share. */
final class Capabilities {
    private Capabilities() {}

    /** What numberCapabilities and pad2Octets take of lengthCombinedCapabilities. */
    private static final int COUNT_SIZE = 2 + 2;

    static List<CapabilitySet> read(WireReader in, int combinedLength) {
        WireReader sets = in.slice(combinedLength, "TS_CAPS_SETS");
        int count = sets.need(COUNT_SIZE, "TS_CAPS_SETS").u16();
        sets.skip(2); // pad2Octets
        List<CapabilitySet> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(CapabilitySet.read(sets));
        }
        return all;
    }

    static void write(List<CapabilitySet> sets, WireWriter out) {
        out.u16(sets.size()).zeros(2);
        sets.forEach(set -> set.writeSet(out));
    }

    /** lengthCombinedCapabilities. */
    static int size(List<CapabilitySet> sets) {
        int size = COUNT_SIZE;
        for (CapabilitySet set : sets) {
            size += set.setSize();
        }
        return size;
    }
}
