package dev.rejoin.auth.credssp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.auth.NtStatus;
import dev.rejoin.auth.SeededRandomness;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TsRequestTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private static TsRequest read(String text) {
        return TsRequest.read(new WireReader(hex(text)));
    }

    @Test
    void carriesATokenInThreeWrappings() {
        String encoded = "3012 a003020106 a10b 3009 3007 a005 0403 010203";
        TsRequest request = TsRequest.ofVersion(6).withNegoToken(Bytes.ofHex("010203"));
        assertArrayEquals(hex(encoded), request.toByteArray());
        assertEquals(request, read(encoded));
        assertEquals(20, request.size());
    }

    @Test
    void carriesAStatusInFourOctets() {
        String encoded = "300d a003020106 a406 0204c000006d";
        TsRequest request = TsRequest.ofVersion(6).withErrorCode(NtStatus.LOGON_FAILURE);
        assertArrayEquals(hex(encoded), request.toByteArray());
        assertEquals(request, read(encoded));
    }

    @Test
    void readsAStatusInFiveOctets() {
        assertEquals(
                OptionalInt.of(NtStatus.LOGON_FAILURE),
                read("300e a003020106 a407 020500c000006d").errorCode());
    }

    @Test
    void readsLengthsLongerThanNeeded() {
        assertEquals(
                TsRequest.ofVersion(2).withPubKeyAuth(Bytes.ofHex("ff")),
                read("30820014 a084 00000003 020102 a3840000 0005 04820001ff"));
    }

    @Test
    void passesOverFieldsOfLaterVersions() {
        assertEquals(TsRequest.ofVersion(7), read("300a a003020107 a603 020101"));
    }

    @Test
    void survivesWritingAndReading() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            TsRequest request = TsRequest.ofVersion(1 + random.nextInt(300));
            request = random.nextBoolean() ? request.withNegoToken(bytes(random)) : request;
            request = random.nextBoolean() ? request.withAuthInfo(bytes(random)) : request;
            request = random.nextBoolean() ? request.withPubKeyAuth(bytes(random)) : request;
            request = random.nextBoolean() ? request.withErrorCode(random.nextInt()) : request;
            request = random.nextBoolean() ? request.withClientNonce(bytes(random)) : request;
            byte[] encoded = request.toByteArray();
            assertEquals(request, TsRequest.read(new WireReader(encoded)));
            assertEquals(
                    OptionalInt.of(encoded.length), TsRequest.frameSize(new WireReader(encoded)));
        }
    }

    @Test
    void refusesEveryStrictPrefix() {
        byte[] whole =
                TsRequest.ofVersion(6)
                        .withNegoToken(Bytes.ofHex("0102"))
                        .withPubKeyAuth(Bytes.ofHex("0304"))
                        .withClientNonce(Bytes.ofHex("0506"))
                        .toByteArray();
        for (int size = 0; size < whole.length; size++) {
            WireReader in = new WireReader(whole, 0, size);
            assertThrows(DecodeException.class, () -> TsRequest.read(in), "prefix of " + size);
        }
    }

    @Test
    void refusesWhatStandsBehindTheFrame() {
        assertThrows(DecodeException.class, () -> read("3005 a003020106 00"));
        assertThrows(DecodeException.class, () -> read("3006 a004 020106 00"));
    }

    @Test
    void refusesVersionsBelowOne() {
        assertThrows(DecodeException.class, () -> read("3005 a003020100"));
        assertThrows(DecodeException.class, () -> read("3005 a0030201ff"));
        assertThrows(IllegalArgumentException.class, () -> TsRequest.ofVersion(0));
    }

    @Test
    void tellsTheSizeOfAFrameFromItsBeginning() {
        byte[] start = hex("308201ff");
        for (int size = 0; size < 4; size++) {
            assertEquals(
                    OptionalInt.empty(),
                    TsRequest.frameSize(new WireReader(Arrays.copyOf(start, size))));
        }
        assertEquals(OptionalInt.of(515), TsRequest.frameSize(new WireReader(start)));
        assertEquals(OptionalInt.of(7), TsRequest.frameSize(new WireReader(hex("3005"))));
    }

    @Test
    void refusesFramesThatAreNoneOrTooLong() {
        for (String start :
                new String[] {"31", "16", "3080", "3085", "3083010000", "3084ffffffff"}) {
            WireReader in = new WireReader(hex(start));
            assertThrows(DecodeException.class, () -> TsRequest.frameSize(in), start);
        }
    }

    private static Bytes bytes(Random random) {
        return Bytes.owning(new SeededRandomness(random.nextLong()).bytes(1 + random.nextInt(900)));
    }
}
