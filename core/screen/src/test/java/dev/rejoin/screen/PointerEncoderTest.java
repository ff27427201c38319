package dev.rejoin.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.rejoin.pdu.output.Fragmenter;
import dev.rejoin.pdu.pointer.CachedPointer;
import dev.rejoin.pdu.pointer.ColorPointer;
import dev.rejoin.pdu.pointer.DefaultPointer;
import dev.rejoin.pdu.pointer.LargePointer;
import dev.rejoin.pdu.pointer.NewPointer;
import dev.rejoin.pdu.pointer.NullPointer;
import dev.rejoin.wire.WireWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PointerEncoderTest {
    private static final Fragmenter SMALL = new Fragmenter(0x3FFF, 0);
    private static final Fragmenter LARGE = new Fragmenter(0x3FFF, 1 << 20);

    private static PointerEncoder encoder(int color, int any, boolean l96, boolean l384) {
        return new PointerEncoder(new PointerCapabilities(color, any, l96, l384), LARGE);
    }

    private static PointerImage square(int side, int argb) {
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, argb);
        return new PointerImage(side, side, side / 2, 1, pixels);
    }

    @Test
    void rowsGoFromTheLowestUpAndClearPixelsLetTheScreenThrough() {
        PointerImage image =
                new PointerImage(
                        3, 2, 1, 0, new int[] {0xFF112233, 0, 0x80445566, 0, 0, 0xFF778899});
        NewPointer pointer =
                assertInstanceOf(NewPointer.class, encoder(20, 20, false, false).update(image));
        assertEquals(32, pointer.xorBitsPerPixel());
        assertEquals(
                "0000000000000000998877ff" + "332211ff0000000066554480",
                pointer.pointer().xorMask().hex());
        assertEquals("c0004000", pointer.pointer().andMask().hex());
        assertEquals(1, pointer.pointer().shape().hotSpotX());

        ColorPointer old =
                assertInstanceOf(ColorPointer.class, encoder(20, 0, false, false).update(image));
        assertEquals("00000000000099887700" + "33221100000066554400", old.xorMask().hex());
        assertEquals("c0004000", old.andMask().hex());
    }

    @Test
    void aShapeSeenBeforeIsNamedByItsNumber() {
        PointerEncoder encoder = encoder(20, 2, false, false);
        assertInstanceOf(NewPointer.class, encoder.update(square(8, 0xFF000001)));
        assertInstanceOf(NewPointer.class, encoder.update(square(8, 0xFF000002)));
        assertEquals(new CachedPointer(0), encoder.update(square(8, 0xFF000001)));
        NewPointer third =
                assertInstanceOf(NewPointer.class, encoder.update(square(8, 0xFF000003)));
        assertEquals(1, third.pointer().cacheIndex(), "the one not used for longest");
        assertEquals(new CachedPointer(0), encoder.update(square(8, 0xFF000001)));
        assertInstanceOf(NewPointer.class, encoder.update(square(8, 0xFF000002)));
    }

    @Test
    void aShapeIsCutToWhatTheClientTakes() {
        PointerImage image = square(200, 0xFF000000);
        NewPointer small =
                assertInstanceOf(NewPointer.class, encoder(20, 20, false, false).update(image));
        assertEquals(32, small.pointer().shape().width());
        assertEquals(16, small.pointer().shape().hotSpotX());
        assertEquals(1, small.pointer().shape().hotSpotY());
        NewPointer medium =
                assertInstanceOf(NewPointer.class, encoder(20, 20, true, false).update(image));
        assertEquals(96, medium.pointer().shape().width());
        LargePointer large =
                assertInstanceOf(LargePointer.class, encoder(20, 20, true, true).update(image));
        assertEquals(200, large.shape().width());

        PointerEncoder unfragmented =
                new PointerEncoder(new PointerCapabilities(20, 20, true, true), SMALL);
        NewPointer fits = assertInstanceOf(NewPointer.class, unfragmented.update(image));
        assertEquals(48, fits.pointer().shape().width());
    }

    @Test
    void thePdusAreWhatAClientReads() {
        PointerEncoder encoder = encoder(20, 20, true, true);
        WireWriter out = new WireWriter();
        encoder.show(square(90, 0xFF123456), out);
        encoder.show(square(90, 0xFF123456), out);
        encoder.show(square(5, 0), out);
        encoder.showDefault(out);
        encoder.hide(out);
        ClientScreen client = new ClientScreen(1, 1, 1 << 20);
        client.show(out);
        assertEquals(5, client.pointers.size());
        assertInstanceOf(NewPointer.class, client.pointers.get(0));
        assertEquals(new CachedPointer(0), client.pointers.get(1));
        assertEquals(new NullPointer(), client.pointers.get(2));
        assertEquals(new DefaultPointer(), client.pointers.get(3));
        assertEquals(new NullPointer(), client.pointers.get(4));
    }

    @Test
    void aClientWithoutACacheKeepsItsArrow() {
        assertEquals(
                new DefaultPointer(), encoder(0, 0, false, false).update(square(8, 0xFF000001)));
    }
}
