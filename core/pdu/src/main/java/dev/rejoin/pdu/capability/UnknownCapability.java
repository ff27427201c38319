package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;

/** A capability set that Rejoin does not know or cannot read, kept byte for byte. */
public record UnknownCapability(int type, Bytes body) implements CapabilitySet {
    public UnknownCapability {
        FieldRange.u16(type, "capabilitySetType");
        FieldRange.within(body.size(), 0, 0xFFFF - HEADER_SIZE, "lengthCapability");
    }

    @Override
    public void write(WireWriter out) {
        body.write(out);
    }

    @Override
    public int size() {
        return body.size();
    }
}
