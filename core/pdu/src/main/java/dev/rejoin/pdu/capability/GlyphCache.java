package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.7.1.8 Glyph Cache Capability Set (TS_GLYPHCACHE_CAPABILITYSET): ten caches for
 * glyphs and one for fragments of text.
 */
public record GlyphCache(List<CacheDefinition> glyphs, CacheDefinition fragments, int supportLevel)
        implements CapabilitySet {
    public static final int TYPE = 16;

    private static final int CACHES = 10;
    private static final int SIZE =
            CACHES * CacheDefinition.SIZE
                    + CacheDefinition.SIZE // FragCache
                    + 2 // GlyphSupportLevel
                    + 2; // pad2octets

    public GlyphCache {
        FieldRange.within(glyphs.size(), CACHES, CACHES, "GlyphCache");
        FieldRange.u16(supportLevel, "GlyphSupportLevel");
        glyphs = List.copyOf(glyphs);
    }

    public static GlyphCache read(WireReader in) {
        List<CacheDefinition> glyphs = CacheDefinition.readAll(in, CACHES);
        CacheDefinition fragments = CacheDefinition.read(in);
        in.need(2 + 2, "TS_GLYPHCACHE_CAPABILITYSET");
        int supportLevel = in.u16();
        in.skip(2); // pad2octets
        return new GlyphCache(glyphs, fragments, supportLevel);
    }

    @Override
    public void write(WireWriter out) {
        glyphs.forEach(cache -> cache.write(out));
        fragments.write(out);
        out.u16(supportLevel).zeros(2);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }
}
