package dev.rejoin.pdu.info;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** The strings of Client Info: UTF-16LE, or one byte a letter where the client has no Unicode. */
final class InfoText {
    // LIMIT: 512 bytes by the specification; passwords encrypted by a broker are longer.
    static final int MAX_SIZE = 4096;

    private InfoText() {}

    static String read(WireReader in, int size, boolean unicode, String field) {
        if (size > MAX_SIZE) {
            throw in.failure(field, "at most " + MAX_SIZE + " bytes", size);
        }
        in.need(size, "TS_INFO_PACKET." + field);
        return unicode ? in.utf16(size) : in.latin1(size);
    }

    static void write(WireWriter out, String text, boolean unicode) {
        if (unicode) {
            out.utf16(text);
        } else {
            out.latin1(text);
        }
    }

    static int size(String text, boolean unicode) {
        return text.length() * terminator(unicode);
    }

    static int terminator(boolean unicode) {
        return unicode ? 2 : 1;
    }

    static void require(String text, boolean unicode) {
        if (size(text, unicode) > MAX_SIZE || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text of " + text.length() + " letters, or a NUL");
        }
    }
}
