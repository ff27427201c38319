package dev.rejoin.pdu.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClientInfoTest {
    private static final TimeZoneInformation BERLIN =
            new TimeZoneInformation(
                    -60,
                    "W. Europe Standard Time",
                    new SystemTime(0, 10, 0, 5, 3, 0, 0, 0),
                    0,
                    "W. Europe Daylight Time",
                    new SystemTime(0, 3, 0, 5, 2, 0, 0, 0),
                    -60);

    private static final ReconnectCookie COOKIE =
            new ReconnectCookie(3, Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private static final ExtendedOptions ALL =
            new ExtendedOptions(
                    8, BERLIN, 5, 0x80, Optional.of(COOKIE), "W. Europe Standard Time", true);

    private static ClientInfo info(int flags, boolean unicode, ExtendedOptions options) {
        return new ClientInfo(
                0x407,
                flags,
                "DOM",
                "eva",
                "geheim",
                "shell",
                "dir",
                Optional.of(
                        new ExtendedInfo(
                                unicode, ExtendedInfo.IPV4, "192.0.2.1", "C:\\x", options)));
    }

    @Test
    void everyFieldSurvives() {
        ClientInfo info = info(ClientInfo.UNICODE | ClientInfo.COMPRESSION | 1 << 9, true, ALL);
        assertEquals(info, ClientInfo.read(new WireReader(info.toByteArray())));
        assertEquals(info.size(), info.toByteArray().length);
        assertEquals(1, info.compressionType());
        assertEquals(Optional.of(COOKIE), info.reconnectCookie());
        assertTrue(info.has(ClientInfo.COMPRESSION));
    }

    @Test
    void fixedPartIsAsSpecified() {
        Codec.check(
                new ClientInfo(0, ClientInfo.UNICODE, "D", "us", "", "", "", Optional.empty()),
                "00000000 10000000 0200 0400 0000 0000 0000 44000000 750073000000 0000 0000 0000",
                ClientInfo::read);
        Codec.check(
                new ClientInfo(0, 0, "D", "\u00fcs", "", "", "", Optional.empty()),
                "00000000 00000000 0100 0200 0000 0000 0000 4400 fc7300 00 00 00",
                ClientInfo::read);
    }

    @Test
    void mayEndAfterAnyOptionalField() {
        byte[] all = info(ClientInfo.UNICODE, true, ALL).toByteArray();
        int start = all.length - ALL.size();
        TreeMap<Integer, Integer> ends = new TreeMap<>();
        int[] sizes = {0, 172, 4, 4, 30, 2, 2, 48, 2};
        int end = start;
        for (int count = 0; count < sizes.length; count++) {
            end += sizes[count];
            ends.put(end, count);
        }
        assertEquals(all.length, end);
        for (int size = start; size <= all.length; size++) {
            byte[] part = Arrays.copyOf(all, size);
            if (ends.containsKey(size)) {
                ClientInfo info = ClientInfo.read(new WireReader(part));
                assertEquals(ends.get(size), info.extended().orElseThrow().options().count());
                assertEquals(Codec.hex(part), Codec.hex(info.toByteArray()));
            } else {
                assertThrows(
                        DecodeException.class,
                        () -> ClientInfo.read(new WireReader(part)),
                        size + " bytes");
            }
        }
    }

    @Test
    void clientWithoutUnicodeMayStillWriteItsAddressInIt() {
        ClientInfo narrow = info(0, false, ExtendedOptions.NONE);
        ClientInfo wide = info(0, true, ExtendedOptions.NONE);
        assertEquals(narrow, ClientInfo.read(new WireReader(narrow.toByteArray())));
        assertEquals(wide, ClientInfo.read(new WireReader(wide.toByteArray())));
    }

    @Test
    void emptyCookieIsNoCookie() {
        ExtendedOptions options = ExtendedOptions.of(BERLIN, 0, Optional.empty());
        assertEquals(182, options.size());
        assertEquals(options, ExtendedOptions.read(new WireReader(options.toByteArray())));
    }

    @Test
    void cookieIsExact() {
        Codec.check(
                COOKIE,
                "1c000000 01000000 03000000 00112233445566778899aabbccddeeff",
                ReconnectCookie::read);
        String rest = "03000000 00112233445566778899aabbccddeeff";
        Codec.refuses("1b000000 01000000" + rest, ReconnectCookie::read);
        Codec.refuses("1c000000 02000000" + rest, ReconnectCookie::read);
        String before = "00".repeat(180);
        Codec.refuses(before + "1d00 1c000000 01000000" + rest + "00", ExtendedOptions::read);
        Codec.refuses(before + "1b00 1c000000 01000000" + rest, ExtendedOptions::read);
    }

    @Test
    void lengthsAreCapped() {
        Codec.refuses(
                "00000000 10000000 0000 0000 0210 0000 0000" + "00".repeat(0x1100),
                ClientInfo::read);
        Codec.refuses("0200 0210" + "00".repeat(0x1100), in -> ExtendedInfo.read(in, true));
        Codec.refuses(
                "00".repeat(182) + "00000000" + "0001" + "00".repeat(256), ExtendedOptions::read);
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new ClientInfo(
                                0,
                                ClientInfo.UNICODE,
                                "",
                                "x".repeat(2049),
                                "",
                                "",
                                "",
                                Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClientInfo(0, 0, "", "a\0b", "", "", "", Optional.empty()));
    }

    @Test
    void valueBehindTheLastFieldCannotBeMade() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ExtendedOptions(3, BERLIN, 5, 0x80, Optional.of(COOKIE), "", false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ExtendedOptions(7, BERLIN, 5, 0x80, Optional.of(COOKIE), "", true));
    }

    @Test
    void passwordIsNeverInItsText() {
        String text = info(ClientInfo.UNICODE, true, ALL).toString();
        assertFalse(text.contains("geheim"), text);
        assertFalse(text.contains("0011"), text);
        assertTrue(text.contains("password present"), text);
        assertTrue(text.contains("eva"), text);
    }

    @Test
    void securityHeaderTellsWhatFollows() {
        Codec.check(
                new SecurityHeader(SecurityHeader.INFO_PKT),
                "40000000",
                in -> SecurityHeader.expect(in, SecurityHeader.INFO_PKT));
        Codec.refuses("80000000", in -> SecurityHeader.expect(in, SecurityHeader.INFO_PKT));
    }
}
