package dev.rejoin.pdu.share;

import dev.rejoin.pdu.pointer.LargePointer;
import dev.rejoin.pdu.pointer.PointerUpdate;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.4 Server Pointer Update PDU (TS_POINTER_PDU): pointers by the slow path.
 */
public record PointerData(PointerUpdate pointer) implements DataPdu {
    public static final int TYPE = 27;

    public PointerData {
        if (pointer instanceof LargePointer) {
            throw new IllegalArgumentException("a large pointer has no slow-path form");
        }
    }

    public static PointerData read(WireReader in) {
        return new PointerData(PointerUpdate.readSlowPath(in));
    }

    @Override
    public void write(WireWriter out) {
        pointer.writeSlowPath(out);
    }

    @Override
    public int size() {
        return pointer.slowPathSize();
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
