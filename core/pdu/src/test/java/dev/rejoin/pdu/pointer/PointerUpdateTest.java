package dev.rejoin.pdu.pointer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.pdu.Codec;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointerUpdateTest {
    private static final PointerShape SHAPE = new PointerShape(1, 2, 4, 3);
    private static final ColorPointer COLOR =
            new ColorPointer(7, SHAPE, Bytes.ofHex("a1a2a3"), Bytes.ofHex("b1b2"));

    private static final List<PointerUpdate> ALL =
            List.of(
                    new NullPointer(),
                    new DefaultPointer(),
                    new PointerPosition(640, 480),
                    COLOR,
                    new NewPointer(32, COLOR),
                    new CachedPointer(19),
                    new LargePointer(32, 1, SHAPE, Bytes.ofHex("01020304"), Bytes.EMPTY));

    @Test
    void everyPointerSurvivesTheFastPath() {
        for (PointerUpdate pointer : ALL) {
            Codec.roundTrip(pointer, in -> PointerUpdate.read(pointer.updateCode(), in));
        }
    }

    @Test
    void everyPointerButTheLargeOneSurvivesTheSlowPath() {
        for (PointerUpdate pointer : ALL.subList(0, 6)) {
            WireWriter out = new WireWriter();
            pointer.writeSlowPath(out);
            byte[] bytes = out.toByteArray();
            assertEquals(pointer.slowPathSize(), bytes.length);
            assertEquals(pointer, PointerUpdate.readSlowPath(new WireReader(bytes)));
            Codec.refusesEveryPrefix(bytes, PointerUpdate::readSlowPath);
        }
        assertThrows(
                IllegalArgumentException.class, () -> ALL.get(6).writeSlowPath(new WireWriter()));
    }

    @Test
    void maskLengthsComeBeforeTheMasksInTheOtherOrder() {
        Codec.check(
                new NewPointer(24, COLOR),
                "1800 0700 0100 0200 0400 0300 0200 0300 a1a2a3 b1b2",
                NewPointer::read);
        Codec.check(
                ALL.get(6),
                "2000 0100 0100 0200 0400 0300 00000000 04000000 01020304",
                LargePointer::read);
    }

    @Test
    void paddingBehindTheMasksMayBeThere() {
        byte[] padded = Codec.bytes("0700 0100 0200 0400 0300 0200 0300 a1a2a3 b1b2 00");
        assertEquals(COLOR, ColorPointer.read(new WireReader(padded)));
    }

    @Test
    void systemPointersHaveTheirNumbers() {
        WireWriter out = new WireWriter();
        new DefaultPointer().writeSlowPath(out);
        assertEquals("01000000007f0000", Codec.hex(out.toByteArray()));
        Codec.refuses("0100 0000 ffff0000", PointerUpdate::readSlowPath);
        Codec.refuses("ff00 0000", PointerUpdate::readSlowPath);
    }

    @Test
    void sidesAndDepthsAreLimited() {
        Codec.refuses("0000 0000 0000 6100 0100 0000 0000", ColorPointer::read);
        Codec.refuses("0200 0000 0000 0000 0100 0100 0000 0000", NewPointer::read);
        Codec.refuses("2000 0000 0000 0000 8101 0100 00000000 00000000", LargePointer::read);
        Codec.refuses("2000 0000 0000 0000 0100 0100 ffffffff 00000000", LargePointer::read);
        Codec.refuses("00", in -> PointerUpdate.read(UpdateCode.BITMAP, in));
    }
}
