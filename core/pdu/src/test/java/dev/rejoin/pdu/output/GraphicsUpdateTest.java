package dev.rejoin.pdu.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.pdu.Codec;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphicsUpdateTest {
    private static final BitmapArea AREA = new BitmapArea(1792, 1024, 1855, 1079, 64, 56, 16);

    private static void onBothPaths(GraphicsUpdate update) {
        WireReader fast = new WireReader(update.toByteArray());
        assertEquals(update, GraphicsUpdate.read(update.updateCode(), fast));
        WireWriter slow = new WireWriter();
        update.writeSlowPath(slow);
        assertEquals(update.slowPathSize(), slow.size());
        assertEquals(update, GraphicsUpdate.readSlowPath(new WireReader(slow.toByteArray())));
    }

    @Test
    void bitmapWithItsHeaderIsAsSpecified() {
        Codec.check(
                new BitmapUpdate(
                        List.of(
                                new BitmapRectangle(
                                        AREA,
                                        BitmapRectangle.BITMAP_COMPRESSION,
                                        Optional.of(new CompressedDataHeader(80, 28, 4)),
                                        Bytes.ofHex("aabbcc")))),
                """
                0100 0100
                0007 0004 3f07 3704 4000 3800 1000
                0100 0b00
                0000 5000 1c00 0400
                aabbcc
                """,
                BitmapUpdate::read);
    }

    @Test
    void headerIsThereExactlyWhenTheFlagsSaySo() {
        CompressedDataHeader header = new CompressedDataHeader(1, 1, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new BitmapRectangle(AREA, 0x401, Optional.of(header), Bytes.EMPTY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BitmapRectangle(AREA, 1, Optional.empty(), Bytes.EMPTY));
    }

    @Test
    void bitmapTooShortForItsHeaderIsRefused() {
        String area = "0000 0000 0000 0000 0000 0000 1000";
        assertEquals(
                "TS_CD_HEADER",
                Codec.refuses("0100 0100" + area + "0100 0400 00000000", BitmapUpdate::read)
                        .structure());
    }

    @Test
    void writerGivesWhatTheRecordsWouldGive() {
        byte[] source = new byte[50];
        new Random(4).nextBytes(source);
        WireWriter out = new WireWriter();
        out.u8(0x55); // what stands before the update stays
        BitmapUpdateWriter writer = new BitmapUpdateWriter(out).begin();
        writer.compressed(AREA, false, source, 10, 20)
                .raw(AREA, source, 0, 3)
                .compressed(AREA, true, source, 5, 9);
        int size = writer.end();
        BitmapUpdate expected =
                new BitmapUpdate(
                        List.of(
                                rectangle(0x401, Arrays.copyOfRange(source, 10, 30)),
                                rectangle(0, Arrays.copyOf(source, 3)),
                                new BitmapRectangle(
                                        AREA,
                                        1,
                                        Optional.of(new CompressedDataHeader(9, 64, 64 * 56 * 2)),
                                        Bytes.owning(Arrays.copyOfRange(source, 5, 14)))));
        assertEquals(expected.size(), size);
        assertEquals(3, writer.count());
        assertArrayEquals(
                expected.toByteArray(), Arrays.copyOfRange(out.toByteArray(), 1, out.size()));
        assertEquals(
                4
                        + BitmapUpdateWriter.compressedSize(false, 20)
                        + BitmapUpdateWriter.rectangleSize(3)
                        + BitmapUpdateWriter.compressedSize(true, 9),
                size);
    }

    private static BitmapRectangle rectangle(int flags, byte[] data) {
        return new BitmapRectangle(AREA, flags, Optional.empty(), Bytes.owning(data));
    }

    @Test
    void updatesAreTheSameOnBothPaths() {
        onBothPaths(
                new BitmapUpdate(
                        List.of(rectangle(0, new byte[7]), rectangle(0x401, new byte[1]))));
        onBothPaths(new PaletteUpdate(Bytes.owning(new byte[768])));
        onBothPaths(new SynchronizeUpdate());
        onBothPaths(new OrdersUpdate(3, Bytes.ofHex("aabb")));
    }

    @Test
    void paletteHas256Colours() {
        byte[] palette = new PaletteUpdate(Bytes.owning(new byte[768])).toByteArray();
        Codec.refusesEveryPrefix(palette, PaletteUpdate::read);
        palette[4] = 16;
        palette[5] = 0;
        assertThrows(DecodeException.class, () -> PaletteUpdate.read(new WireReader(palette)));
    }

    @Test
    void surfaceCommandsAreAsSpecified() {
        Codec.check(new FrameMarker(false, 5), "0400 0000 05000000", FrameMarker::read);
        Codec.refuses("0400 0200 05000000", SurfaceCommand::read);
        Codec.refuses("0500", SurfaceCommand::read);
        Codec.check(
                new SurfaceBits(
                        true,
                        new SurfaceArea(0, 0, 1920, 1080),
                        new SurfaceBitmap(32, 3, 1920, 1080, Bytes.EMPTY, Bytes.ofHex("c4cc"))),
                "0600 0000 0000 8007 3804 20 00 00 03 8007 3804 02000000 c4cc",
                SurfaceBits::read);
    }

    @Test
    void surfaceCommandsFollowEachOther() {
        SurfaceBitmap bitmap =
                new SurfaceBitmap(24, 1, 2, 3, Bytes.owning(new byte[24]), Bytes.ofHex("010203"));
        SurfaceCommands frame =
                new SurfaceCommands(
                        List.of(
                                new FrameMarker(false, 1),
                                new SurfaceBits(false, new SurfaceArea(0, 1, 2, 3), bitmap),
                                new FrameMarker(true, 1)));
        WireReader in = new WireReader(frame.toByteArray());
        assertEquals(frame, GraphicsUpdate.read(UpdateCode.SURFACE_COMMANDS, in));
        Codec.refusesEveryPrefix(frame.commands().get(1).toByteArray(), SurfaceCommand::read);
        assertThrows(IllegalArgumentException.class, () -> frame.writeSlowPath(new WireWriter()));
    }

    @Test
    void lengthBeyondTheMessageReservesNothing() {
        String command = "0100 0000 0000 0000 0000 20 00 00 03 0000 0000 ffffff7f";
        assertEquals("bitmapDataLength", Codec.refuses(command, SurfaceCommand::read).field());
    }

    @Test
    void unknownSlowPathUpdateIsRefused() {
        Codec.refuses("0400 0000", GraphicsUpdate::readSlowPath);
    }
}
