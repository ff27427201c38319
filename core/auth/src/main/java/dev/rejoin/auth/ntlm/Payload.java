package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.nio.charset.StandardCharsets;

/**
 * The variable parts of a message, which its fixed part points at by length and offset ([MS-NLMP]
 * 2.2.1). They may stand in any order and overlap; none may reach outside the message.
 */
final class Payload {
    /** {@code Len}, {@code MaxLen}, {@code BufferOffset}. */
    static final int FIELDS = 8;

    private final byte[] message;
    private int first;

    Payload(byte[] message) {
        this.message = message;
        this.first = message.length;
    }

    /** Reads the pointer from the fixed part and what it points at from the whole. */
    Bytes read(WireReader fixed, String name, int most) {
        int length = fixed.u16();
        fixed.skip(2);
        long offset = fixed.u32();
        if (length == 0) {
            return Bytes.EMPTY;
        }
        if (length > most) {
            throw fixed.failure(name, "at most " + most + " bytes", length);
        }
        if (offset > message.length - length) {
            throw fixed.failure(name, "inside the message", offset + " + " + length);
        }
        first = Math.min(first, (int) offset);
        WireReader field = new WireReader(message, (int) offset, length);
        return Bytes.read(field.need(length, name), length);
    }

    /** Where the first non-empty part begins, and so where the fixed part ends at the latest. */
    int start() {
        return first;
    }

    static String text(Bytes encoded, boolean unicode) {
        WireReader in = encoded.reader().need(encoded.size(), "text");
        return unicode ? in.utf16(encoded.size()) : in.latin1(encoded.size());
    }

    static Bytes encode(String text, boolean unicode) {
        return Bytes.owning(
                text.getBytes(unicode ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
    }

    /** Writes pointers while the fixed part is being written, then the parts themselves. */
    static final class Writer {
        private final WireWriter parts = new WireWriter();
        private final int start;

        Writer(int fixedSize) {
            this.start = fixedSize;
        }

        void point(WireWriter fixed, Bytes part) {
            fixed.u16(part.size()).u16(part.size()).u32((long) start + parts.size());
            part.write(parts);
        }

        void finish(WireWriter out) {
            out.bytes(parts.array(), 0, parts.size());
        }
    }
}
