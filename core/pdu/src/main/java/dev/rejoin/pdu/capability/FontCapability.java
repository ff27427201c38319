package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 2.2.7.2.5 Font Capability Set (TS_FONT_CAPABILITYSET): obliged. Some servers send it
 * without a body.
 */
public record FontCapability(OptionalInt fontSupportFlags) implements CapabilitySet {
    public static final int TYPE = 14;

    public static final int FONTSUPPORT_FONTLIST = 0x0001;

    private static final int SIZE = 4;

    public FontCapability {
        FieldRange.u16(fontSupportFlags.orElse(0), "fontSupportFlags");
    }

    public static FontCapability of(int fontSupportFlags) {
        return new FontCapability(OptionalInt.of(fontSupportFlags));
    }

    public static FontCapability read(WireReader in) {
        if (!in.hasRemaining()) {
            return new FontCapability(OptionalInt.empty());
        }
        in.need(SIZE, "TS_FONT_CAPABILITYSET");
        int fontSupportFlags = in.u16();
        in.skip(2); // pad2octets
        return of(fontSupportFlags);
    }

    @Override
    public void write(WireWriter out) {
        fontSupportFlags.ifPresent(flags -> out.u16(flags).zeros(2));
    }

    @Override
    public int size() {
        return fontSupportFlags.isPresent() ? SIZE : 0;
    }

    @Override
    public int type() {
        return TYPE;
    }
}
