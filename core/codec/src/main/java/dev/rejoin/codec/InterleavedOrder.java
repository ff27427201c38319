package dev.rejoin.codec;

/** [MS-RDPBCGR] 2.2.9.1.1.3.1.2.4: the orders of interleaved run-length data. */
final class InterleavedOrder {
    static final int BACKGROUND_RUN = 0x0;
    static final int FOREGROUND_RUN = 0x1;
    static final int FOREGROUND_IMAGE = 0x2;
    static final int COLOUR_RUN = 0x3;
    static final int COLOUR_IMAGE = 0x4;
    static final int SET_FOREGROUND_RUN = 0x6;
    static final int SET_FOREGROUND_IMAGE = 0x7;
    static final int DITHERED_RUN = 0x8;
    static final int SPECIAL_1 = 0x9;
    static final int SPECIAL_2 = 0xA;
    static final int WHITE = 0xD;
    static final int BLACK = 0xE;

    /** From here on the length has four bits. */
    static final int LITE = 0xC0;

    /** From here on the order fills the byte, and a length has two of its own. */
    static final int MEGA = 0xF0;

    private static final int UNKNOWN = -1;

    private InterleavedOrder() {}

    static int code(int order) {
        if (order >= MEGA) {
            return order & 0x0F;
        }
        if (order >= LITE) {
            return (order >> 4) - 0xC + SET_FOREGROUND_RUN;
        }
        int code = order >> 5;
        return code <= COLOUR_IMAGE ? code : UNKNOWN;
    }
}
