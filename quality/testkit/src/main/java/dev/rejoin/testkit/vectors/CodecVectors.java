package dev.rejoin.testkit.vectors;

import dev.rejoin.codec.PlanarDecoder;
import dev.rejoin.codec.PlanarEncoder;
import dev.rejoin.codec.PlanarPlane;
import java.util.Arrays;

/** Runs the vectors whose result is pixels. */
final class CodecVectors {
    private CodecVectors() {}

    /** Our own encoding need not be the origin's, but must give the same pixels. */
    static void planar(VectorRecord vector) {
        int width = vector.number("width");
        int height = vector.number("height");
        int[] pixels = planar(vector.data(), width, height);
        byte[] expected = expected(vector);
        Mismatch.compare("pixels", expected, rgb(pixels));
        if (vector.mode().equals("both")) {
            byte[] encoded = new byte[PlanarEncoder.mostBytes(width, height)];
            int size =
                    new PlanarEncoder()
                            .encode(pixels, 0, width, width, height, false, false, encoded, 0);
            int[] again = planar(Arrays.copyOf(encoded, size), width, height);
            Mismatch.compare("pixels encoded again", expected, rgb(again));
        }
    }

    private static int[] planar(byte[] data, int width, int height) {
        int[] pixels = new int[width * height];
        new PlanarDecoder().decode(data, 0, data.length, pixels, 0, width, width, height, false);
        return pixels;
    }

    static void plane(VectorRecord vector) {
        int width = vector.number("width");
        int height = vector.number("height");
        boolean both = vector.mode().equals("both");
        byte[] expected = vector.bytes(both ? "decoded_hex" : "decoded_plane_hex");
        byte[] plane = new byte[width * height];
        byte[] data = vector.data();
        int end = PlanarPlane.decode(data, 0, data.length, plane, width, height);
        Mismatch.compare("plane", expected, plane);
        if (end != data.length) {
            throw new Mismatch("%d of %d bytes were used".formatted(end, data.length));
        }
        if (both) {
            byte[] encoded = new byte[PlanarPlane.mostBytes(width, height)];
            int size = PlanarPlane.encode(plane, width, height, encoded, 0);
            Mismatch.compare("encoding", data, Arrays.copyOf(encoded, size));
        }
    }

    /** Three bytes a pixel, whichever of its forms the origin gives. */
    private static byte[] expected(VectorRecord vector) {
        if (vector.expected().has("bmp_rgb_topdown_hex")) {
            return vector.bytes("bmp_rgb_topdown_hex");
        }
        byte[] bgrx = vector.bytes("decoded_bgrx_hex");
        byte[] rgb = new byte[bgrx.length / 4 * 3];
        for (int i = 0; i < bgrx.length / 4; i++) {
            rgb[i * 3] = bgrx[i * 4 + 2];
            rgb[i * 3 + 1] = bgrx[i * 4 + 1];
            rgb[i * 3 + 2] = bgrx[i * 4];
        }
        return rgb;
    }

    private static byte[] rgb(int[] pixels) {
        byte[] rgb = new byte[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            rgb[i * 3] = (byte) (pixels[i] >> 16);
            rgb[i * 3 + 1] = (byte) (pixels[i] >> 8);
            rgb[i * 3 + 2] = (byte) pixels[i];
        }
        return rgb;
    }
}
