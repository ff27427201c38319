package dev.rejoin.screen;

import dev.rejoin.pdu.output.Fragmenter;
import dev.rejoin.pdu.pointer.CachedPointer;
import dev.rejoin.pdu.pointer.ColorPointer;
import dev.rejoin.pdu.pointer.DefaultPointer;
import dev.rejoin.pdu.pointer.LargePointer;
import dev.rejoin.pdu.pointer.NewPointer;
import dev.rejoin.pdu.pointer.NullPointer;
import dev.rejoin.pdu.pointer.PointerShape;
import dev.rejoin.pdu.pointer.PointerUpdate;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells one client its pointer's shape, by the number in its cache where it has seen it before. A
 * new activation needs a new one of these: the client's cache is then empty.
 */
public final class PointerEncoder {
    /** LIMIT: clients offer some 20 to 32 entries; more shapes than this are not in use at once. */
    private static final int MOST_ENTRIES = 64;

    private final PointerCapabilities capabilities;
    private final Fragmenter fragmenter;
    private final int entries;

    /** Least recently used first. */
    private final Map<PointerImage, Integer> cache = new LinkedHashMap<>(16, 0.75f, true);

    public PointerEncoder(PointerCapabilities capabilities, Fragmenter fragmenter) {
        this.capabilities = capabilities;
        this.fragmenter = fragmenter;
        this.entries = Math.min(MOST_ENTRIES, capabilities.cacheSize());
    }

    /** Appends the fast-path PDUs that show this shape. */
    public void show(PointerImage image, WireWriter out) {
        send(update(image), out);
    }

    public void hide(WireWriter out) {
        send(new NullPointer(), out);
    }

    /** The client's own arrow. */
    public void showDefault(WireWriter out) {
        send(new DefaultPointer(), out);
    }

    /** What to send for this shape; for the slow path too, unless it is a large pointer. */
    public PointerUpdate update(PointerImage image) {
        if (image.blank()) {
            return new NullPointer();
        }
        if (entries == 0) {
            return new DefaultPointer();
        }
        PointerImage shown = fitting(image);
        Integer known = cache.get(shown);
        if (known != null) {
            return new CachedPointer(known);
        }
        int index = freeEntry();
        cache.put(shown, index);
        return create(shown, index);
    }

    /** As much of the image as the client takes, by its sides and by the size of an update. */
    private PointerImage fitting(PointerImage image) {
        int side = capabilities.mostSide();
        PointerImage part = image.within(side);
        while (side > PointerCapabilities.SMALL_SIDE && !fragmenter.fits(create(part, 0).size())) {
            side = Math.max(PointerCapabilities.SMALL_SIDE, side / 2);
            part = image.within(side);
        }
        return part;
    }

    private int freeEntry() {
        if (cache.size() < entries) {
            return cache.size();
        }
        var oldest = cache.entrySet().iterator();
        int index = oldest.next().getValue();
        oldest.remove();
        return index;
    }

    private PointerUpdate create(PointerImage image, int index) {
        int bits = capabilities.alpha() ? 32 : 24;
        PointerShape shape =
                new PointerShape(image.hotX(), image.hotY(), image.width(), image.height());
        Bytes xor = xorMask(image, bits);
        Bytes and = andMask(image, bits);
        if (Math.max(image.width(), image.height()) > ColorPointer.LARGEST_SIDE) {
            return new LargePointer(bits, index, shape, xor, and);
        }
        ColorPointer pointer = new ColorPointer(index, shape, xor, and);
        return capabilities.alpha() ? new NewPointer(bits, pointer) : pointer;
    }

    /** Colours from the lowest row up, rows of whole 16-bit words, black where nothing shows. */
    private static Bytes xorMask(PointerImage image, int bits) {
        WireWriter out = new WireWriter(image.width() * image.height() * 4 + image.height());
        for (int y = image.height() - 1; y >= 0; y--) {
            for (int x = 0; x < image.width(); x++) {
                int pixel = visible(image.pixel(x, y), bits) ? image.pixel(x, y) : 0;
                out.u16(pixel).u8(pixel >> 16);
                if (bits == 32) {
                    out.u8(pixel >>> 24);
                }
            }
            if (bits == 24 && (image.width() & 1) != 0) {
                out.u8(0);
            }
        }
        return Bytes.owning(out.toByteArray());
    }

    /** A bit for each pixel that lets the screen through. */
    private static Bytes andMask(PointerImage image, int bits) {
        WireWriter out = new WireWriter(image.height() * (image.width() / 8 + 2));
        for (int y = image.height() - 1; y >= 0; y--) {
            int word = 0;
            for (int x = 0; x < image.width(); x++) {
                if (!visible(image.pixel(x, y), bits)) {
                    word |= 0x8000 >> (x & 15);
                }
                if ((x & 15) == 15 || x == image.width() - 1) {
                    out.u16be(word);
                    word = 0;
                }
            }
        }
        return Bytes.owning(out.toByteArray());
    }

    /** Without alpha on the wire a pixel shows or it does not. */
    private static boolean visible(int pixel, int bits) {
        int alpha = pixel >>> 24;
        return bits == 32 ? alpha != 0 : alpha >= 0x80;
    }

    private void send(PointerUpdate update, WireWriter out) {
        WireWriter body = new WireWriter(update.size());
        update.write(body);
        fragmenter.write(update.updateCode(), body, out);
    }
}
