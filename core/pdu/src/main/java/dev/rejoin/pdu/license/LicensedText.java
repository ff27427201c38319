package dev.rejoin.pdu.license;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** Text of [MS-RDPELE] in UTF-16 behind its length, with a zero at its end. */
final class LicensedText {
    // LIMIT: names of companies and products; Windows sends "Microsoft Corporation" and "A02".
    private static final int MOST_BYTES = 1024;

    private LicensedText() {}

    static String read(WireReader in, String field, String name) {
        int size = in.need(4, name).count32(field, MOST_BYTES);
        return in.need(size, name).utf16(size);
    }

    static void write(WireWriter out, String text) {
        out.u32(size(text) - 4).utf16(text).u16(0);
    }

    static int size(String text) {
        return 4 + text.length() * 2 + 2;
    }

    static void require(String text) {
        if (text.length() * 2 + 2 > MOST_BYTES || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text of " + text.length() + " characters");
        }
    }
}
