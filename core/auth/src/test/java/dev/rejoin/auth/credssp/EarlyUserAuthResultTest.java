package dev.rejoin.auth.credssp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import org.junit.jupiter.api.Test;

class EarlyUserAuthResultTest {
    @Test
    void isOneNumber() {
        assertArrayEquals(new byte[] {5, 0, 0, 0}, EarlyUserAuthResult.ACCESS_DENIED.toByteArray());
        for (EarlyUserAuthResult result : EarlyUserAuthResult.values()) {
            assertEquals(result, EarlyUserAuthResult.read(new WireReader(result.toByteArray())));
        }
    }

    @Test
    void refusesOtherNumbersAndPrefixes() {
        for (byte[] bytes : new byte[][] {{1, 0, 0, 0}, {0, 0, 0}, {}}) {
            WireReader in = new WireReader(bytes);
            assertThrows(DecodeException.class, () -> EarlyUserAuthResult.read(in));
        }
    }
}
