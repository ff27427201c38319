package dev.rejoin.pdu.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaveSessionInfoTest {
    private static final String NTDEV = "4e0054004400450056000000";
    private static final String ELTONS = "65006c0074006f006e0073000000";
    private static final AutoReconnectCookie COOKIE =
            new AutoReconnectCookie(2, Bytes.ofHex("a802e725e24c82b752a553503498a1a8"));

    private static String zeros(int count) {
        return "00".repeat(count);
    }

    private static void check(SessionInfo info, String hex) {
        Codec.check(new SaveSessionInfo(info), hex, SaveSessionInfo::read);
    }

    @Test
    void firstVersionHasFieldsOfFixedSize() {
        check(
                new LogonV1("NTDEV", "eltons", 2),
                "00000000 0c000000"
                        + NTDEV
                        + zeros(40)
                        + "0e000000"
                        + ELTONS
                        + zeros(498)
                        + "02000000");
    }

    @Test
    void secondVersionPutsNamesBehindThePadding() {
        check(
                new LogonV2("NTDEV", "eltons", 2),
                "01000000 0100 12000000 02000000 0c000000 0e000000" + zeros(558) + NTDEV + ELTONS);
    }

    @Test
    void sizeMayCountThePadding() {
        byte[] bytes = new LogonV2("", "x", 1).toByteArray();
        bytes[2] = 0x40;
        bytes[3] = 0x02;
        assertEquals(new LogonV2("", "x", 1), LogonV2.read(new WireReader(bytes)));
        bytes[2] = 0x41;
        assertThrows(DecodeException.class, () -> LogonV2.read(new WireReader(bytes)));
    }

    @Test
    void plainNotifyIsZero() {
        check(new PlainNotify(), "02000000" + zeros(576));
    }

    @Test
    void extendedCarriesCookieAndErrors() {
        check(
                new LogonExtended(
                        Optional.of(COOKIE),
                        Optional.of(
                                new LogonErrors(
                                        LogonErrors.LOGON_MSG_SESSION_CONTINUE,
                                        LogonErrors.LOGON_FAILED_BAD_PASSWORD))),
                "03000000 3200 03000000"
                        + "1c000000 1c000000 01000000 02000000 a802e725e24c82b752a553503498a1a8"
                        + "08000000 feffffff 00000000"
                        + zeros(570));
        Codec.roundTrip(LogonExtended.of(COOKIE), LogonExtended::read);
        Codec.roundTrip(LogonExtended.of(new LogonErrors(-3, 5)), LogonExtended::read);
    }

    @Test
    void damagedCookieIsRefused() {
        String bits = zeros(20);
        Codec.refuses("1a000000 01000000" + bits, AutoReconnectCookie::read);
        Codec.refuses("1c000000 02000000" + bits, AutoReconnectCookie::read);
    }

    @Test
    void fieldsDoNotReachBeyondTheirLength() {
        Codec.refuses("0500 01000000" + zeros(700), LogonExtended::read);
        Codec.refuses("0a00 01000000 1c000000" + zeros(700), LogonExtended::read);
    }

    @Test
    void namesLongerThanTheirFieldAreRefused() {
        Codec.refuses("35000000" + zeros(572), LogonV1::read);
        Codec.refuses("0c000000" + zeros(52) + "01020000" + zeros(516), LogonV1::read);
        Codec.refuses("34000000" + "4100".repeat(26) + zeros(520), LogonV1::read);
        String user = "u".repeat(256);
        assertThrows(IllegalArgumentException.class, () -> new LogonV1("d", user, 1));
        assertThrows(IllegalArgumentException.class, () -> new LogonV2("a\0b", "u", 1));
    }

    @Test
    void unknownKindIsRefused() {
        assertEquals("infoType", Codec.refuses("04000000", SaveSessionInfo::read).field());
    }
}
