package dev.rejoin.pdu.pointer;

import dev.rejoin.wire.WireReader;

/** [MS-RDPBCGR] 2.2.9.1.1.4.5: the colour depths that xorBpp may name. */
final class PointerDepth {
    private PointerDepth() {}

    static boolean legal(int bitsPerPixel) {
        return switch (bitsPerPixel) {
            case 1, 4, 8, 16, 24, 32 -> true;
            default -> false;
        };
    }

    static int read(WireReader in, String structure) {
        int bitsPerPixel = in.need(2, structure).u16();
        if (!legal(bitsPerPixel)) {
            throw in.failure("xorBpp", "1, 4, 8, 16, 24 or 32", bitsPerPixel);
        }
        return bitsPerPixel;
    }
}
