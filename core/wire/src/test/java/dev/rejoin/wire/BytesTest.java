package dev.rejoin.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class BytesTest {
    @Test
    void equalContentsAreEqual() {
        assertEquals(Bytes.ofHex("0102"), Bytes.of((byte) 1, (byte) 2));
        assertEquals(Bytes.ofHex("0102").hashCode(), Bytes.ofHex("0102").hashCode());
        assertNotEquals(Bytes.ofHex("0102"), Bytes.ofHex("0103"));
    }

    @Test
    void nobodyChangesThemFromOutside() {
        byte[] source = {1};
        Bytes bytes = Bytes.of(source);
        source[0] = 2;
        bytes.toByteArray()[0] = 3;
        assertEquals("01", bytes.hex());
    }

    @Test
    void printingShowsNoContents() {
        assertFalse(Bytes.ofHex("5ec7e7").toString().contains("5e"));
    }
}
