package dev.rejoin.pdu.pointer;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * What the server says about the mouse pointer: [MS-RDPBCGR] 2.2.9.1.1.4 slow path, 2.2.9.1.2.1.5
 * to 2.2.9.1.2.1.11 fast path. {@code read}, {@code write} and {@code size} of the records concern
 * the structure that both paths carry.
 */
public sealed interface PointerUpdate extends Pdu
        permits NullPointer,
                DefaultPointer,
                PointerPosition,
                ColorPointer,
                NewPointer,
                CachedPointer,
                LargePointer {
    /** The header that the slow path puts in front: messageType and pad2Octets. */
    int SLOW_PATH_HEADER = 4;

    /** updateCode of the fast path. */
    UpdateCode updateCode();

    /**
     * The content of a fast-path update whose {@link UpdateCode#pointer} says that it is one of
     * these.
     */
    static PointerUpdate read(UpdateCode code, WireReader in) {
        return switch (code) {
            case NULL_POINTER -> new NullPointer();
            case DEFAULT_POINTER -> new DefaultPointer();
            case POINTER_POSITION -> PointerPosition.read(in);
            case COLOR_POINTER -> ColorPointer.read(in);
            case NEW_POINTER -> NewPointer.read(in);
            case CACHED_POINTER -> CachedPointer.read(in);
            case LARGE_POINTER -> LargePointer.read(in);
            default -> throw in.failure("updateCode", "a pointer update", code.code());
        };
    }

    /**
     * [MS-RDPBCGR] 2.2.9.1.1.4 Server Pointer Update PDU (TS_POINTER_PDU), behind the share data
     * header.
     */
    static PointerUpdate readSlowPath(WireReader in) {
        in.need(SLOW_PATH_HEADER, "TS_POINTER_PDU");
        int type = in.u16();
        in.skip(2); // pad2Octets
        return switch (type) {
            case SlowPathPointerType.SYSTEM -> SlowPathPointerType.readSystem(in);
            case SlowPathPointerType.POSITION -> PointerPosition.read(in);
            case SlowPathPointerType.COLOR -> ColorPointer.read(in);
            case SlowPathPointerType.CACHED -> CachedPointer.read(in);
            case SlowPathPointerType.POINTER -> NewPointer.read(in);
            default -> throw in.failure("messageType", "1, 3, 6, 7 or 8", type);
        };
    }

    /**
     * Writes the slow-path form.
     *
     * @throws IllegalArgumentException for a large pointer, which has none
     */
    default void writeSlowPath(WireWriter out) {
        out.u16(SlowPathPointerType.of(this)).zeros(2);
        SlowPathPointerType.writeBody(this, out);
    }

    default int slowPathSize() {
        boolean system = this instanceof NullPointer || this instanceof DefaultPointer;
        return SLOW_PATH_HEADER + (system ? SlowPathPointerType.SYSTEM_SIZE : size());
    }
}
