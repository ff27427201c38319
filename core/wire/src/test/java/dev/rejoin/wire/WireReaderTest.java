package dev.rejoin.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class WireReaderTest {
    private static WireReader of(String hex) {
        return new WireReader(HexFormat.of().parseHex(hex));
    }

    @Test
    void readsLittleEndianUnlessTheNameSaysBig() {
        WireReader in = of("01 0203 0203 04050607 04050607 fe ffff".replace(" ", ""));
        in.need(16, "T");
        assertEquals(1, in.u8());
        assertEquals(0x0302, in.u16());
        assertEquals(0x0203, in.u16be());
        assertEquals(0x07060504L, in.u32());
        assertEquals(0x04050607, in.i32be());
        assertEquals(-2, in.i8());
        assertEquals(-1, in.i16());
        in.end("T");
    }

    @Test
    void keepsTheTopBitOfUnsignedFields() {
        WireReader in = of("ffffffffffff8080").need(8, "T");
        assertEquals(0xFFFFFFFFL, in.u32());
        assertEquals(0xFFFF, in.u16());
        assertEquals(0x8080, in.u16be());
    }

    @Test
    void readsSixtyFourBitsBothWays() {
        WireReader in = of("01000000000000800100000000000080").need(16, "T");
        assertEquals(0x8000000000000001L, in.i64());
        assertEquals(0x0100000000000080L, in.i64be());
    }

    @Test
    void saysWhichStructureIsShortAndWhere() {
        WireReader in = of("0102030405");
        in.need(3, "FIRST").skip(3);
        DecodeException e = assertThrows(DecodeException.class, () -> in.need(4, "SECOND"));
        assertEquals("SECOND", e.structure());
        assertEquals("length", e.field());
        assertEquals(3, e.offset());
        assertEquals("4 bytes", e.expected());
        assertEquals("2 bytes", e.got());
    }

    @Test
    void refusesANegativeCount() {
        assertThrows(DecodeException.class, () -> of("01").need(-1, "T"));
        assertThrows(DecodeException.class, () -> of("01").slice(-1, "T"));
    }

    @Test
    void aReadWithoutANeedIsAnErrorOfTheProgram() {
        assertThrows(AssertionError.class, () -> of("0102").u8());
    }

    @Test
    void aSliceCannotReachOutsideItsParentAndItsOffsetsAreAbsolute() {
        WireReader in = of("000102030405");
        in.need(1, "OUTER").skip(1);
        WireReader inner = in.slice(2, "INNER");
        assertEquals(1, inner.need(1, "INNER").u8());
        DecodeException e = assertThrows(DecodeException.class, () -> inner.need(2, "DEEPER"));
        assertEquals(2, e.offset());
        assertEquals(3, in.need(1, "OUTER").u8());
    }

    @Test
    void aClosedStructureRefusesTrailingBytes() {
        WireReader in = of("0102");
        in.need(1, "T").skip(1);
        DecodeException e = assertThrows(DecodeException.class, () -> in.end("T"));
        assertEquals("end", e.field());
    }

    @Test
    void aCountIsRefusedBeforeAnyoneAllocatesByIt() {
        WireReader in = of("ffffff7f").need(4, "T");
        assertThrows(DecodeException.class, () -> in.count32("items", 31));
    }

    @Test
    void textEndsAtItsTerminator() {
        assertEquals("ab", of("6100620000006300").need(8, "T").utf16(8));
        assertEquals("ab", of("61620063").need(4, "T").latin1(4));
        assertEquals("é", of("c3a9").need(2, "T").utf8(2));
    }

    @Test
    void theRestIsCopiedWithoutANeed() {
        WireReader in = of("010203");
        in.need(1, "T").skip(1);
        assertArrayEquals(new byte[] {2, 3}, in.rest());
    }

    @Test
    void aWindowOnAnArrayIsCheckedWhenItIsMade() {
        assertThrows(IndexOutOfBoundsException.class, () -> new WireReader(new byte[3], 2, 2));
    }
}
