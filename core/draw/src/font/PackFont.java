import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Makes a font resource out of a compiled X font; not part of the build. From this directory:
 *
 * <pre>
 * apt-get install fonts-spleen        # version 1.9.1
 * for size in 8x16 16x32; do
 *   java PackFont.java /usr/share/fonts/X11/misc/spleen-$size.pcf.gz \
 *        ../main/resources/dev/rejoin/draw/spleen-$size.font
 * done
 * </pre>
 *
 * <p>PCF: a table of contents, then tables; wanted are the bitmaps (type 8) and the encodings (type
 * 32). Cells up to 16 pixels wide, every glyph as large as the cell, which Spleen is.
 */
final class PackFont {
    private static final int BITMAPS = 8;
    private static final int ENCODINGS = 32;

    public static void main(String[] args) throws IOException {
        byte[] file;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(Path.of(args[0]))))) {
            file = in.readAllBytes();
        }
        Map<Integer, Integer> glyphs = encodings(table(file, ENCODINGS));
        String[] size = args[1].replaceAll(".*-(\\d+x\\d+)\\.font", "$1").split("x");
        int width = Integer.parseInt(size[0]);
        int height = Integer.parseInt(size[1]);
        ByteBuffer bitmaps = table(file, BITMAPS);
        try (var out = new DataOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            out.writeShort(width);
            out.writeShort(height);
            out.writeShort(glyphs.size());
            for (var glyph : glyphs.entrySet()) {
                out.writeShort(glyph.getKey());
                for (char row : rows(bitmaps, glyph.getValue(), width, height)) {
                    out.writeChar(row);
                }
            }
        }
    }

    /** The table's bytes, in the byte order that its format word gives, after that word. */
    private static ByteBuffer table(byte[] file, int type) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int tables = in.getInt(4);
        for (int i = 0; i < tables; i++) {
            if (in.getInt(8 + 16 * i) == type) {
                ByteBuffer table =
                        in.slice(in.getInt(20 + 16 * i), in.getInt(16 + 16 * i))
                                .order(ByteOrder.LITTLE_ENDIAN);
                boolean big = (table.getInt() & 4) != 0;
                return table.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new IllegalArgumentException("no table of type " + type);
    }

    private static Map<Integer, Integer> encodings(ByteBuffer in) {
        int low = in.getShort();
        int lowLast = in.getShort();
        int high = in.getShort();
        int highLast = in.getShort();
        in.getShort(); // the glyph for whatever is absent: we draw our own
        Map<Integer, Integer> glyphs = new TreeMap<>();
        for (int row = high; row <= highLast; row++) {
            for (int column = low; column <= lowLast; column++) {
                int glyph = Short.toUnsignedInt(in.getShort());
                if (glyph != 0xFFFF) {
                    glyphs.put(row << 8 | column, glyph);
                }
            }
        }
        return glyphs;
    }

    private static char[] rows(ByteBuffer in, int glyph, int width, int height) {
        int format = ByteBuffer.wrap(in.array()).order(ByteOrder.LITTLE_ENDIAN).getInt(in.arrayOffset());
        int padding = 1 << (format & 3);
        boolean mostSignificantFirst = (format & 8) != 0;
        int bytes = (width + 7) / 8;
        int stride = (bytes + padding - 1) / padding * padding;
        int count = in.getInt(4);
        int bits = 8 + 4 * count + 16 + in.getInt(8 + 4 * glyph);
        char[] rows = new char[height];
        for (int row = 0; row < height; row++) {
            for (int i = 0; i < bytes; i++) {
                int value = in.get(bits + row * stride + i) & 0xFF;
                value = mostSignificantFirst ? value : Integer.reverse(value) >>> 24;
                rows[row] |= (char) (value << 8 * (1 - i));
            }
        }
        return rows;
    }
}
