package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where frames end. */
class FramingTest {
    @Test
    void framesComeOutWholeWhenBytesComeOneAtATime() {
        Meeting meeting = Meeting.of(Client.ALICE.withChannels("cliprdr"));

        for (Server.Taken taken : meeting.server.taken) {
            comesOutWhole(taken);
        }
        for (Server.Taken taken : meeting.client.taken) {
            comesOutWhole(taken);
        }
    }

    private static void comesOutWhole(Server.Taken taken) {
        Wire wire = new Wire();
        byte[] frame = taken.frame();
        for (int i = 0; i < frame.length; i++) {
            assertEquals(Optional.empty(), wire.take(taken.kind()), taken.kind() + " after " + i);
            wire.send(new byte[] {frame[i]});
        }
        assertArrayEquals(frame, wire.take(taken.kind()).orElseThrow());
        assertTrue(wire.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "PDU, 030000, 0",
        "PDU, 03000009, 9",
        "PDU, 00, 0",
        "PDU, 0005, 5",
        "PDU, 0080, 0",
        "PDU, 008005, 5",
        "PDU, 00ffff, 32767",
        "TPKT, 0300ffff, 65535",
        "TS_REQUEST, 30, 0",
        "TS_REQUEST, 3005, 7",
        "TS_REQUEST, 3081, 0",
        "TS_REQUEST, 308180, 131",
        "TS_REQUEST, 30820100, 260",
        "TS_REQUEST, 308400000100, 262",
        "EARLY_USER_AUTHORIZATION, 00, 4",
        "CONNECTION_REQUEST, 03000400, 1024",
        "CONNECTION_REQUEST, 100000, 0",
        "CONNECTION_REQUEST, 10000000, 16",
        "CONNECTION_REQUEST, 34030000, 820"
    })
    void lengthIsKnownFromTheFirstBytes(FrameKind kind, String start, int length) {
        byte[] bytes = Bytes.ofHex(start).toByteArray();

        assertEquals(length, Framing.length(kind, bytes, 0, bytes.length));
    }

    @ParameterizedTest
    @CsvSource({
        "TPKT, 04",
        "TPKT, 03000006",
        "TPKT, 00",
        "PDU, 0001",
        "PDU, 008002",
        "TS_REQUEST, 31",
        "TS_REQUEST, 3080",
        "TS_REQUEST, 3085",
        "TS_REQUEST, 30830ffffd",
        "TS_REQUEST, 3084ffffffff",
        "CONNECTION_REQUEST, 03000401",
        "CONNECTION_REQUEST, 16030100",
        "CONNECTION_REQUEST, 0e000000",
        "CONNECTION_REQUEST, 11000000",
        "CONNECTION_REQUEST, 36030000"
    })
    void whatIsNoFrameOrTooLongIsRefusedAtOnce(FrameKind kind, String start) {
        byte[] bytes = Bytes.ofHex(start).toByteArray();

        assertThrows(DecodeException.class, () -> Framing.length(kind, bytes, 0, bytes.length));
    }
}
