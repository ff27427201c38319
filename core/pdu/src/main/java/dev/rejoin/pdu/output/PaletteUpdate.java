package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.9.1.1.3.1.1 Palette Update Data (TS_UPDATE_PALETTE_DATA): 256 colours of red,
 * green and blue.
 */
public record PaletteUpdate(Bytes colors) implements GraphicsUpdate {
    static final int TYPE = 2;

    private static final int COLORS = 256;
    private static final int ENTRIES = COLORS * 3;

    public PaletteUpdate {
        FieldRange.length(colors, ENTRIES, "paletteEntries");
    }

    public static PaletteUpdate read(WireReader in) {
        int type = in.need(2, "TS_UPDATE_PALETTE_DATA").u16();
        if (type != TYPE) {
            throw in.failure("updateType", "2", type);
        }
        return readBody(in);
    }

    static PaletteUpdate readBody(WireReader in) {
        in.need(2 + 4 + ENTRIES, "TS_UPDATE_PALETTE_DATA").skip(2); // pad2Octets
        int count = in.i32();
        if (count != COLORS) {
            throw in.failure("numberColors", "256", count);
        }
        return new PaletteUpdate(Bytes.read(in, ENTRIES));
    }

    @Override
    public void write(WireWriter out) {
        out.u16(TYPE).zeros(2).u32(COLORS);
        colors.write(out);
    }

    @Override
    public int size() {
        return 2 // updateType
                + 2 // pad2Octets
                + 4 // numberColors
                + ENTRIES;
    }

    @Override
    public UpdateCode updateCode() {
        return UpdateCode.PALETTE;
    }
}
