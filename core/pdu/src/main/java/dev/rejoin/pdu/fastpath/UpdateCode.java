package dev.rejoin.pdu.fastpath;

import java.util.Optional;

/** [MS-RDPBCGR] 2.2.9.1.2.1 Fast-Path Update (TS_FP_UPDATE): updateCode. */
public enum UpdateCode {
    ORDERS(0),
    BITMAP(1),
    PALETTE(2),
    SYNCHRONIZE(3),
    SURFACE_COMMANDS(4),
    NULL_POINTER(5),
    DEFAULT_POINTER(6),
    POINTER_POSITION(8),
    COLOR_POINTER(9),
    CACHED_POINTER(10),
    NEW_POINTER(11),
    LARGE_POINTER(12);

    private final int code;

    UpdateCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Optional<UpdateCode> of(int code) {
        for (UpdateCode known : values()) {
            if (known.code == code) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    public boolean pointer() {
        return code >= NULL_POINTER.code;
    }
}
