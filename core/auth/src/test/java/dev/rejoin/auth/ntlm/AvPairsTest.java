package dev.rejoin.auth.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AvPairsTest {
    private static final Instant TIME = Instant.parse("2026-11-20T11:00:00.1234567Z");

    @Test
    void keepsKnownAndUnknownPairsInOrder() {
        AvPairs pairs =
                NtlmTarget.standalone("HOST", "host.example")
                        .info(TIME)
                        .with(0x1234, Bytes.ofHex("beef"));
        AvPairs read = AvPairs.read(pairs.encoded().reader());
        assertEquals(pairs, read);
        assertEquals(pairs.size(), pairs.encoded().size());
        assertEquals(Optional.of("host.example"), read.text(AvPair.DNS_COMPUTER));
        assertEquals(Optional.of(TIME), read.timestamp());
        assertEquals(Optional.of(Bytes.ofHex("beef")), read.value(0x1234));
    }

    @Test
    void replacesAPairOfTheSameId() {
        AvPairs pairs = AvPairs.NONE.with(9, "a").with(9, "b");
        assertEquals(Optional.of("b"), pairs.text(9));
        assertEquals(1, pairs.pairs().size());
    }

    @Test
    void promisesAMicByOneFlag() {
        assertFalse(AvPairs.NONE.promisesMic());
        assertFalse(AvPairs.NONE.with(AvPair.FLAGS, Bytes.ofHex("01000000")).promisesMic());
        assertFalse(AvPairs.NONE.with(AvPair.FLAGS, Bytes.ofHex("02")).promisesMic());
        assertTrue(AvPairs.NONE.promisingMic().promisesMic());
    }

    @Test
    void refusesEveryStrictPrefix() {
        Bytes whole = NtlmTarget.standalone("HOST", "host.example").info(TIME).encoded();
        for (int size = 0; size < whole.size(); size++) {
            WireReader in = new WireReader(whole.toByteArray(), 0, size);
            assertThrows(DecodeException.class, () -> AvPairs.read(in), "prefix of " + size);
        }
    }

    @Test
    void refusesMorePairsThanThereAreKinds() {
        WireWriter out = new WireWriter();
        for (int i = 0; i < 33; i++) {
            out.u16(1).u16(0);
        }
        byte[] many = out.u32(0).toByteArray();
        assertThrows(DecodeException.class, () -> AvPairs.read(new WireReader(many)));
    }

    @Test
    void refusesToHoldAnEndInTheMiddle() {
        assertThrows(IllegalArgumentException.class, () -> new AvPair(0, Bytes.EMPTY));
    }

    @Test
    void takesAnyTimeThatAClientMaySend() {
        for (long time : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertEquals(time, FileTime.of(FileTime.toInstant(time)));
        }
    }
}
