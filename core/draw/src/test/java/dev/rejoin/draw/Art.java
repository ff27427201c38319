package dev.rejoin.draw;

import java.util.zip.CRC32;

/** A canvas as text, so that a test can show the pixels it expects. */
final class Art {
    private Art() {}

    /** One character a pixel: {@code #} for the ink, a dot for everything else. */
    static String of(Canvas canvas, int ink) {
        StringBuilder art = new StringBuilder();
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                art.append(canvas.pixel(x, y) == ink ? '#' : '.');
            }
            art.append('\n');
        }
        return art.toString();
    }

    static String hash(Canvas canvas) {
        CRC32 crc = new CRC32();
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                int pixel = canvas.pixel(x, y);
                crc.update(pixel >>> 24);
                crc.update(pixel >>> 16);
                crc.update(pixel >>> 8);
                crc.update(pixel);
            }
        }
        return Long.toHexString(crc.getValue());
    }
}
