package dev.rejoin.screen;

import dev.rejoin.codec.InterleavedDecoder;
import dev.rejoin.codec.PlanarDecoder;
import dev.rejoin.codec.RawPixels;
import dev.rejoin.pdu.fastpath.FastPathHeader;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.pdu.output.BitmapArea;
import dev.rejoin.pdu.output.BitmapRectangle;
import dev.rejoin.pdu.output.BitmapUpdate;
import dev.rejoin.pdu.output.CompleteUpdate;
import dev.rejoin.pdu.output.CompressedDataHeader;
import dev.rejoin.pdu.output.FastPathOutput;
import dev.rejoin.pdu.output.FastPathUpdate;
import dev.rejoin.pdu.output.Reassembler;
import dev.rejoin.pdu.pointer.PointerUpdate;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** What a client shows: decodes PDUs as one does and paints them. */
final class ClientScreen {
    final int width;
    final int[] pixels;
    final List<PointerUpdate> pointers = new ArrayList<>();
    int pdus;
    int rectangles;
    int compressed;
    int headers;
    private final Reassembler reassembler;
    private final InterleavedDecoder interleaved = new InterleavedDecoder();
    private final PlanarDecoder planar = new PlanarDecoder();

    ClientScreen(int width, int height, int largestUpdate) {
        this.width = width;
        this.pixels = new int[width * height];
        this.reassembler = new Reassembler(largestUpdate);
    }

    void show(WireWriter pdu) {
        WireReader in = new WireReader(pdu.toByteArray());
        pdu.clear();
        while (in.hasRemaining()) {
            int before = in.remaining();
            FastPathOutput output = FastPathOutput.read(in);
            pdus++;
            if (before - in.remaining() > FastPathHeader.LARGEST_PDU) {
                throw new AssertionError("a PDU of " + (before - in.remaining()));
            }
            for (FastPathUpdate update : output.updates()) {
                reassembler
                        .add(update.code(), update.fragmentation(), update.data())
                        .ifPresent(this::show);
            }
        }
    }

    private void show(CompleteUpdate update) {
        WireReader in = update.data().reader();
        if (update.code().pointer()) {
            pointers.add(PointerUpdate.read(update.code(), in));
        } else if (update.code() == UpdateCode.BITMAP) {
            BitmapUpdate.read(in).rectangles().forEach(this::paint);
        }
        in.end("update");
    }

    private void paint(BitmapRectangle rectangle) {
        rectangles++;
        BitmapArea area = rectangle.area();
        if (area.width() % 4 != 0) {
            throw new AssertionError("a width of " + area.width());
        }
        byte[] data = rectangle.data().toByteArray();
        int w = area.width();
        int h = area.height();
        int[] bitmap = new int[w * h];
        if (rectangle.compressed()) {
            compressed++;
        }
        rectangle.header().ifPresent(header -> check(header, area, data));
        if (rectangle.compressed() && area.bitsPerPixel() < 32) {
            interleaved.decode(area.bitsPerPixel(), data, 0, data.length, bitmap, 0, w, w, h);
        } else if (rectangle.compressed()) {
            planar.decode(data, 0, data.length, bitmap, 0, w, w, h, true);
        } else {
            RawPixels.decode(area.bitsPerPixel(), data, 0, data.length, bitmap, 0, w, w, h);
        }
        for (int y = area.top(); y <= area.bottom(); y++) {
            for (int x = area.left(); x <= area.right(); x++) {
                pixels[y * width + x] = bitmap[(y - area.top()) * w + x - area.left()] & 0xFFFFFF;
            }
        }
    }

    private void check(CompressedDataHeader header, BitmapArea area, byte[] data) {
        headers++;
        int bytes = RawPixels.rowBytes(area.bitsPerPixel(), area.width()) * area.height();
        if (!header.equals(new CompressedDataHeader(data.length, area.width(), bytes))) {
            throw new AssertionError(header + " in front of " + data.length + " bytes");
        }
    }
}
