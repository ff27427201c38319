package dev.rejoin.pdu.x224;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconnectionTest {
    @Test
    void firstVersionHasANumber() {
        Codec.check(
                new Preconnection(0xFEDC_BA98L, Optional.empty()),
                "10000000 00000000 01000000 98badcfe",
                Preconnection::read);
    }

    @Test
    void secondVersionHasATextAsWell() {
        Codec.check(
                new Preconnection(7, Optional.of("Vm1")),
                "1a000000 00000000 02000000 07000000 0400 5600 6d00 3100 0000",
                Preconnection::read);
    }

    @Test
    void longestTextFits() {
        Preconnection longest = new Preconnection(0, Optional.of("x".repeat(400)));
        Codec.roundTrip(longest, Preconnection::read);
        assertEquals(Preconnection.MOST_BYTES, longest.size());
        assertTrue(Preconnection.plausible(longest.size()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Preconnection(0, Optional.of("x".repeat(401))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0e000000 00000000 01000000 00000000",
                "11000000 00000000 01000000 00000000 00",
                "12000000 00000000 01000000 00000000 0000",
                "00000100 00000000 01000000 00000000",
                "10000000 00000000 03000000 00000000",
                "10000000 00000000 02000000 00000000",
                "12000000 00000000 02000000 00000000 0000",
                "14000000 00000000 02000000 00000000 0100 5600",
                "16000000 00000000 02000000 00000000 0200 0000 0000",
                "14000000 00000000 02000000 00000000 0200 5600",
                "16000000 00000000 02000000 00000000 0100 0000 0000"
            })
    void otherSizesVersionsAndTextsAreRefused(String hex) {
        Codec.refuses(hex, Preconnection::read);
    }
}
