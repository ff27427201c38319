package dev.rejoin.pdu.output;

/** [MS-RDPBCGR] 2.2.9.1.2.1 Fast-Path Update (TS_FP_UPDATE): which part of an update this is. */
public enum Fragmentation {
    SINGLE(0),
    LAST(1),
    FIRST(2),
    NEXT(3);

    private static final Fragmentation[] BY_CODE = values();

    private final int code;

    Fragmentation(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Of two bits, so each value is known. */
    public static Fragmentation of(int code) {
        return BY_CODE[code & 3];
    }
}
