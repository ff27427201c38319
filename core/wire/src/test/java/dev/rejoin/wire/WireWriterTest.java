package dev.rejoin.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class WireWriterTest {
    private static String hex(WireWriter out) {
        return HexFormat.of().formatHex(out.toByteArray());
    }

    @Test
    void writesWhatTheReaderReads() {
        WireWriter out = new WireWriter(1);
        out.u8(1).u16(0x0302).u16be(0x0203).u32(0x07060504L).u32be(0x04050607L);
        assertEquals("01020302030405060704050607", hex(out));
    }

    @Test
    void writesSixtyFourBitsBothWays() {
        assertEquals(
                "01000000000000800100000000000080",
                hex(new WireWriter().i64(0x8000000000000001L).i64be(0x0100000000000080L)));
    }

    @Test
    void growsOverItsCapacity() {
        WireWriter out = new WireWriter(0);
        for (int i = 0; i < 1000; i++) {
            out.u8(i);
        }
        assertEquals(1000, out.size());
    }

    @Test
    void aLengthIsFilledInLater() {
        WireWriter out = new WireWriter().u16(0).u8(7);
        out.putU16be(0, out.size());
        assertEquals("000307", hex(out));
        assertThrows(IndexOutOfBoundsException.class, () -> out.putU16(2, 1));
    }

    @Test
    void aClearedWriterLeavesNoOldBytesInItsZeros() {
        WireWriter out = new WireWriter().bytes(new byte[] {1, 2, 3});
        out.clear().zeros(3);
        assertEquals("000000", hex(out));
    }

    @Test
    void textHasNoTerminatorOfItsOwn() {
        assertEquals("61006200", hex(new WireWriter().utf16("ab")));
        assertEquals("6162e9", hex(new WireWriter().latin1("abé")));
        assertEquals("c3a9", hex(new WireWriter().utf8("é")));
    }
}
