package dev.rejoin.pdu.x224;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPEPS] 2.2.1 RDP_PRECONNECTION_PDU: what a client may say in front of the connection
 * request, for whoever serves several machines behind one address.
 *
 * @param id of a session or machine; 0 when the text names it
 * @param text of version 2, such as the name of a virtual machine
 */
public record Preconnection(long id, Optional<String> text) implements Pdu {
    private static final String NAME = "RDP_PRECONNECTION_PDU";
    private static final int VERSION_1 = 1;
    private static final int VERSION_2 = 2;
    private static final int FIXED =
            4 // cbSize
                    + 4 // Flags
                    + 4 // Version
                    + 4; // Id

    /** LIMIT: a name and its options take some dozens of characters. */
    private static final int MOST_TEXT = 400;

    /** LIMIT: nobody waits for more. */
    public static final int MOST_BYTES = FIXED + 2 + 2 * (MOST_TEXT + 1);

    public Preconnection {
        if (id < 0 || id > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("Id " + id);
        }
        text.ifPresent(value -> {
            FieldRange.within(value.length(), 0, MOST_TEXT, "length of wszPCB");
            if (value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("wszPCB has a NUL inside");
            }
        });
    }

    /** Whether a frame of this size can be one: other protocols begin with other numbers. */
    public static boolean plausible(long size) {
        return size >= FIXED && size <= MOST_BYTES && size % 2 == 0;
    }

    public static Preconnection read(WireReader in) {
        in.need(FIXED, NAME);
        long size = in.u32();
        if (!plausible(size)) {
            throw in.failure("cbSize", "an even number from 16 to " + MOST_BYTES, size);
        }
        in.skip(4); // Flags: not used
        long version = in.u32();
        if (version != VERSION_1 && version != VERSION_2) {
            throw in.failure("Version", "1 or 2", version);
        }
        long id = in.u32();
        WireReader rest = in.slice((int) size - FIXED, NAME);
        Optional<String> text =
                version == VERSION_2 ? Optional.of(readText(rest)) : Optional.empty();
        rest.end(NAME);
        return new Preconnection(id, text);
    }

    /** Counted with the NUL at its end. */
    private static String readText(WireReader in) {
        int units = in.need(2, NAME).u16();
        if (units == 0 || units > MOST_TEXT + 1) {
            throw in.failure("cchPCB", "1 to " + (MOST_TEXT + 1), units);
        }
        String text = in.need(2 * units, NAME).utf16(2 * units);
        if (text.length() != units - 1) {
            throw in.failure("wszPCB", "one NUL, at its end", text.length());
        }
        return text;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(size()).u32(0).u32(text.isPresent() ? VERSION_2 : VERSION_1).u32(id);
        text.ifPresent(value -> out.u16(value.length() + 1).utf16(value).u16(0));
    }

    @Override
    public int size() {
        return FIXED + text.map(value -> 2 + 2 * (value.length() + 1)).orElse(0);
    }
}
