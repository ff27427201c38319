package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.2.4 Share Capability Set (TS_SHARE_CAPABILITYSET): the channel id of the
 * server. Windows servers leave the padding uninitialised; it is kept.
 */
public record ShareCapability(int nodeId, int padding) implements CapabilitySet {
    public static final int TYPE = 9;

    /** The MCS channel id of the server itself. */
    public static final int SERVER_NODE = 0x03EA;

    private static final int SIZE = 4;

    public ShareCapability {
        FieldRange.u16(nodeId, "nodeId");
        FieldRange.u16(padding, "pad2octets");
    }

    public static ShareCapability of(int nodeId) {
        return new ShareCapability(nodeId, 0);
    }

    public static ShareCapability read(WireReader in) {
        in.need(SIZE, "TS_SHARE_CAPABILITYSET");
        return new ShareCapability(in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(nodeId).u16(padding);
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
