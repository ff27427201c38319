package dev.rejoin.pdu.pointer;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.9.1.1.4: messageType of a slow-path pointer update. */
final class SlowPathPointerType {
    static final int SYSTEM = 1;
    static final int POSITION = 3;
    static final int COLOR = 6;
    static final int CACHED = 7;
    static final int POINTER = 8;

    static final int SYSTEM_SIZE = 4;

    private static final int SYSPTR_NULL = 0;
    private static final int SYSPTR_DEFAULT = 0x7F00;

    private SlowPathPointerType() {}

    static int of(PointerUpdate pointer) {
        return switch (pointer) {
            case NullPointer _ -> SYSTEM;
            case DefaultPointer _ -> SYSTEM;
            case PointerPosition _ -> POSITION;
            case ColorPointer _ -> COLOR;
            case CachedPointer _ -> CACHED;
            case NewPointer _ -> POINTER;
            case LargePointer _ ->
                    throw new IllegalArgumentException("a large pointer has no slow-path form");
        };
    }

    /** 2.2.9.1.1.4.3 System Pointer Update (TS_SYSTEMPOINTERATTRIBUTE). */
    static PointerUpdate readSystem(WireReader in) {
        int type = in.need(SYSTEM_SIZE, "TS_SYSTEMPOINTERATTRIBUTE").i32();
        return switch (type) {
            case SYSPTR_NULL -> new NullPointer();
            case SYSPTR_DEFAULT -> new DefaultPointer();
            default -> throw in.failure("systemPointerType", "0 or 0x7F00", type);
        };
    }

    static void writeBody(PointerUpdate pointer, WireWriter out) {
        switch (pointer) {
            case NullPointer _ -> out.u32(SYSPTR_NULL);
            case DefaultPointer _ -> out.u32(SYSPTR_DEFAULT);
            default -> pointer.write(out);
        }
    }
}
