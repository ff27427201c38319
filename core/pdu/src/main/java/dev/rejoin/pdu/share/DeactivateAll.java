package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 2.2.3.1 Server Deactivate All PDU: the activation starts over, or the connection
 * ends. It may consist of the header alone.
 */
public record DeactivateAll(int pduSource, OptionalInt shareId, Bytes sourceDescriptor)
        implements ShareControl {
    static final int TYPE = 6;

    private static final Bytes ZERO = Bytes.ofHex("00");

    public DeactivateAll {
        FieldRange.u16(pduSource, "pduSource");
        if (shareId.isEmpty() && !sourceDescriptor.isEmpty()) {
            throw new IllegalArgumentException("a source descriptor needs a shareId before it");
        }
        FieldRange.within(sourceDescriptor.size(), 0, 0xFF00, "lengthSourceDescriptor");
    }

    /** The form that Windows sends: 13 bytes. */
    public static DeactivateAll of(int pduSource, int shareId) {
        return new DeactivateAll(pduSource, OptionalInt.of(shareId), ZERO);
    }

    public static DeactivateAll read(WireReader in) {
        ShareControlHeader header = ShareControlHeader.expect(TYPE, in);
        return readBody(header, header.body(in));
    }

    static DeactivateAll readBody(ShareControlHeader header, WireReader in) {
        if (!in.hasRemaining()) {
            return new DeactivateAll(header.pduSource(), OptionalInt.empty(), Bytes.EMPTY);
        }
        in.need(4 + 2, "TS_DEACTIVATE_ALL_PDU");
        OptionalInt shareId = OptionalInt.of(in.i32());
        int length = in.u16();
        Bytes descriptor = Bytes.read(in.need(length, "TS_DEACTIVATE_ALL_PDU"), length);
        return new DeactivateAll(header.pduSource(), shareId, descriptor);
    }

    @Override
    public void write(WireWriter out) {
        new ShareControlHeader(size(), TYPE, pduSource).write(out);
        if (shareId.isPresent()) {
            out.u32(shareId.getAsInt()).u16(sourceDescriptor.size());
            sourceDescriptor.write(out);
        }
    }

    @Override
    public int size() {
        if (shareId.isEmpty()) {
            return ShareControlHeader.SIZE;
        }
        return ShareControlHeader.SIZE
                + 4 // shareId
                + 2 // lengthSourceDescriptor
                + sourceDescriptor.size();
    }
}
