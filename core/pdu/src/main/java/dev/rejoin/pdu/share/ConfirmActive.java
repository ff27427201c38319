package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;

/** [MS-RDPBCGR] 2.2.1.13.2 Client Confirm Active PDU: what the client can do. */
public record ConfirmActive(
        int pduSource,
        int shareId,
        int originatorId,
        Bytes sourceDescriptor,
        List<CapabilitySet> capabilities)
        implements ShareControl {
    /** The only originator that the specification allows: the server channel. */
    public static final int ORIGINATOR = 0x03EA;

    /** "MSTSC" and a zero byte. */
    public static final Bytes MSTSC = Bytes.ofHex("4d5354534300");

    static final int TYPE = 3;

    public ConfirmActive {
        FieldRange.u16(originatorId, "originatorId");
        capabilities = List.copyOf(capabilities);
        FieldRange.u16(size(sourceDescriptor, capabilities), "totalLength");
    }

    public static ConfirmActive of(int pduSource, int shareId, List<CapabilitySet> capabilities) {
        return new ConfirmActive(pduSource, shareId, ORIGINATOR, MSTSC, capabilities);
    }

    public static ConfirmActive read(WireReader in) {
        ShareControlHeader header = ShareControlHeader.expect(TYPE, in);
        return readBody(header, header.body(in));
    }

    static ConfirmActive readBody(ShareControlHeader header, WireReader in) {
        in.need(4 + 2 + 2 + 2, "TS_CONFIRM_ACTIVE_PDU");
        int shareId = in.i32();
        int originatorId = in.u16();
        int descriptorLength = in.u16();
        int combinedLength = in.u16();
        in.need(descriptorLength, "TS_CONFIRM_ACTIVE_PDU");
        Bytes descriptor = Bytes.read(in, descriptorLength);
        List<CapabilitySet> capabilities = Capabilities.read(in, combinedLength);
        return new ConfirmActive(
                header.pduSource(), shareId, originatorId, descriptor, capabilities);
    }

    @Override
    public void write(WireWriter out) {
        new ShareControlHeader(size(), TYPE, pduSource).write(out);
        out.u32(shareId).u16(originatorId);
        out.u16(sourceDescriptor.size()).u16(Capabilities.size(capabilities));
        sourceDescriptor.write(out);
        Capabilities.write(capabilities, out);
    }

    @Override
    public int size() {
        return size(sourceDescriptor, capabilities);
    }

    private static int size(Bytes sourceDescriptor, List<CapabilitySet> capabilities) {
        return ShareControlHeader.SIZE
                + 4 // shareId
                + 2 // originatorId
                + 2 // lengthSourceDescriptor
                + 2 // lengthCombinedCapabilities
                + sourceDescriptor.size()
                + Capabilities.size(capabilities);
    }
}
