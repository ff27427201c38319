package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.1.13.1 Server Demand Active PDU: what the server can do. A new one after
 * Deactivate All changes the size of the desktop.
 *
 * @param sourceDescriptor {@link #RDP} from every known server
 */
public record DemandActive(
        int pduSource,
        int shareId,
        Bytes sourceDescriptor,
        List<CapabilitySet> capabilities,
        int sessionId)
        implements ShareControl {
    /** "RDP" and a zero byte. */
    public static final Bytes RDP = Bytes.ofHex("52445000");

    static final int TYPE = 1;

    public DemandActive {
        capabilities = List.copyOf(capabilities);
        FieldRange.u16(size(sourceDescriptor, capabilities), "totalLength");
    }

    public static DemandActive of(int pduSource, int shareId, List<CapabilitySet> capabilities) {
        return new DemandActive(pduSource, shareId, RDP, capabilities, 0);
    }

    public static DemandActive read(WireReader in) {
        ShareControlHeader header = ShareControlHeader.expect(TYPE, in);
        return readBody(header, header.body(in));
    }

    static DemandActive readBody(ShareControlHeader header, WireReader in) {
        in.need(4 + 2 + 2, "TS_DEMAND_ACTIVE_PDU");
        int shareId = in.i32();
        int descriptorLength = in.u16();
        int combinedLength = in.u16();
        in.need(descriptorLength, "TS_DEMAND_ACTIVE_PDU");
        Bytes descriptor = Bytes.read(in, descriptorLength);
        List<CapabilitySet> capabilities = Capabilities.read(in, combinedLength);
        int sessionId = in.need(4, "TS_DEMAND_ACTIVE_PDU").i32();
        return new DemandActive(header.pduSource(), shareId, descriptor, capabilities, sessionId);
    }

    @Override
    public void write(WireWriter out) {
        new ShareControlHeader(size(), TYPE, pduSource).write(out);
        out.u32(shareId).u16(sourceDescriptor.size()).u16(Capabilities.size(capabilities));
        sourceDescriptor.write(out);
        Capabilities.write(capabilities, out);
        out.u32(sessionId);
    }

    @Override
    public int size() {
        return size(sourceDescriptor, capabilities);
    }

    private static int size(Bytes sourceDescriptor, List<CapabilitySet> capabilities) {
        return ShareControlHeader.SIZE
                + 4 // shareId
                + 2 // lengthSourceDescriptor
                + 2 // lengthCombinedCapabilities
                + sourceDescriptor.size()
                + Capabilities.size(capabilities)
                + 4; // sessionId
    }
}
