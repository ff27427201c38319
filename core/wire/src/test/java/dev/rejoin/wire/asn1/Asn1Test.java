package dev.rejoin.wire.asn1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Asn1Test {
    private static BerReader ber(String hex) {
        return new BerReader(new WireReader(HexFormat.of().parseHex(hex)));
    }

    private static PerReader per(String hex) {
        return new PerReader(new WireReader(HexFormat.of().parseHex(hex)));
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, 127, 128, 255, 256, 32767, 32768, 65535, -1, -128, -129, 0x7FFFFFFF})
    void integersComeBackFromTheirShortestForm(long value) {
        byte[] encoded = new DerWriter().integer(value).toByteArray();
        assertEquals(value, new BerReader(new WireReader(encoded)).integer("value"));
    }

    @Test
    void integersAreAsShortAsDerAsks() {
        assertEquals("0201ff", hex(new DerWriter().integer(-1)));
        assertEquals("02020080", hex(new DerWriter().integer(128)));
        assertEquals("020300ffff", hex(new DerWriter().integer(65535)));
    }

    @Test
    void lengthsTakeTheShortestForm() {
        assertEquals(127 + 2, new DerWriter().octetString(new byte[127]).toByteArray().length);
        assertEquals(128 + 3, new DerWriter().octetString(new byte[128]).toByteArray().length);
        assertEquals(256 + 4, new DerWriter().octetString(new byte[256]).toByteArray().length);
        assertEquals(65536 + 6, new DerWriter().octetString(new byte[65536]).toByteArray().length);
    }

    @Test
    void longFormsOfShortLengthsAreRead() {
        assertEquals(5, ber("02840000000105").integer("value"));
    }

    @Test
    void nestedElementsAndOptionalOnes() {
        byte[] encoded =
                new DerWriter()
                        .sequence(s ->
                                s.context(0, c -> c.integer(6))
                                        .context(2, c -> c.octetString(new byte[] {1, 2})))
                        .toByteArray();
        BerReader in = new BerReader(new WireReader(encoded)).sequence("outer");
        assertEquals(6, in.context(0, "version").integer("version"));
        assertFalse(in.optionalContext(1, "absent").isPresent());
        assertArrayEquals(new byte[] {1, 2}, in.context(2, "token").octetString("token"));
        in.end("outer");
    }

    @Test
    void twoOctetTagsForLargeApplicationNumbers() {
        byte[] encoded =
                new DerWriter().element(Tag.application(101), c -> c.bool(true)).toByteArray();
        assertEquals("7f65030101ff", HexFormat.of().formatHex(encoded));
        BerReader in = new BerReader(new WireReader(encoded));
        assertTrue(in.at(Tag.application(101)));
        assertTrue(in.element(Tag.application(101), "ConnectInitial").bool("upward"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02",
                "0201",
                "0280",
                "02850000000001",
                "0284ffffffff01",
                "0205010203040506",
                "0200",
                "0301"
            })
    void badIntegersAreRefused(String hex) {
        assertThrows(DecodeException.class, () -> ber(hex).integer("value"));
    }

    @Test
    void aStatusIsReadAsItsBits() {
        assertEquals(0xC000006D, ber("020500c000006d").integerBits("errorCode"));
        assertEquals(0xC000006D, ber("0204c000006d").integerBits("errorCode"));
    }

    @Test
    void perLengthsOfOneAndTwoOctets() {
        for (int length : new int[] {0, 1, 127, 128, 0x3FFF}) {
            WireWriter out = new WireWriter();
            new PerWriter(out).length(length);
            assertEquals(PerWriter.lengthSize(length), out.size());
            assertEquals(length, new PerReader(new WireReader(out.toByteArray())).length("length"));
        }
        assertThrows(DecodeException.class, () -> per("c001").length("length"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PerWriter(new WireWriter()).length(0x4000));
    }

    @Test
    void perIntegersAndStrings() {
        WireWriter out = new WireWriter();
        new PerWriter(out)
                .integer16(1005, 1001)
                .integer(70000)
                .numericString("123", 1)
                .enumerated(3);
        PerReader in = new PerReader(new WireReader(out.toByteArray()));
        assertEquals(1005, in.integer16(1001, "user"));
        assertEquals(70000, in.integer("tag"));
        assertEquals("123", in.numericString(1, "name"));
        assertThrows(DecodeException.class, () -> in.enumerated(3, "result"));
        assertThrows(DecodeException.class, () -> per("ffff").integer16(1001, "user"));
    }

    private static String hex(DerWriter writer) {
        return HexFormat.of().formatHex(writer.toByteArray());
    }
}
