package dev.rejoin.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void lettersTakeOneCellAndMarksNone() {
        assertEquals(1, Columns.of('a'));
        assertEquals(1, Columns.of('é'));
        assertEquals(1, Columns.of(0x416));
        assertEquals(0, Columns.of(0x301));
        assertEquals(0, Columns.of(0x200D));
        assertEquals(3, Columns.of("abe\u0301".substring(0, 3) + "\u0301"));
    }

    @Test
    void ideographsAndEmojiTakeTwo() {
        assertEquals(2, Columns.of(0x6F22));
        assertEquals(2, Columns.of(0xFF21));
        assertEquals(2, Columns.of(0x1F600));
        assertEquals(2, Columns.of(0x1100));
        assertEquals(2, Columns.of(0x115F));
        assertEquals(1, Columns.of(0x1160));
        assertEquals(1, Columns.of(0x10FF));
        assertEquals(2, Columns.of(0x3FFFD));
        assertEquals(1, Columns.of(0x3FFFE));
    }
}
