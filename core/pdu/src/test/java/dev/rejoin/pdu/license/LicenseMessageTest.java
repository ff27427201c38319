package dev.rejoin.pdu.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenseMessageTest {
    private static final Bytes MAC = Bytes.ofHex("3823625d108b93c3f1e4671f4ab6000a");
    private static final Bytes PREMASTER = Bytes.owning(new byte[264]);

    @Test
    void validClientIsWrittenAsEveryClientAcceptsIt() {
        Codec.check(
                ErrorAlert.VALID_CLIENT,
                "ff031000 07000000 02000000 04000000",
                LicenseMessage::read);
        assertTrue(ErrorAlert.VALID_CLIENT.validClient());
    }

    @Test
    void sizeInThePreambleIsOfNoMatter() {
        for (String size : new String[] {"1000", "1400", "0000", "ffff"}) {
            assertEquals(
                    ErrorAlert.VALID_CLIENT,
                    LicenseMessage.read(
                            new WireReader(
                                    Codec.bytes("ff03" + size + "07000000 02000000 04000000"))));
        }
    }

    @Test
    void refusalCarriesItsInformation() {
        ErrorAlert alert =
                new ErrorAlert(
                        2, ErrorAlert.ERR_NO_LICENSE, ErrorAlert.ST_TOTAL_ABORT, Bytes.ofHex("aa"));
        Codec.check(alert, "ff021100 02000000 01000000 04000100 aa", LicenseMessage::read);
        assertFalse(alert.validClient());
        Codec.refuses("ff021100 02000000 01000000 0400ffff aa", LicenseMessage::read);
    }

    /** [MS-RDPELE] 4.2. */
    @Test
    void newLicenseRequestIsReadAndWritten() {
        NewLicenseRequest request =
                new NewLicenseRequest(
                        0x83,
                        0x0401_0000,
                        Bytes.ofHex(
                                "dc73a0c869256b18af0b947aa9a520af"
                                        + "8bbc0dcca395b7b9eb815dbe0a109cd8"),
                        new LicenseBlob(LicenseBlob.RANDOM, PREMASTER),
                        LicenseBlob.text(LicenseBlob.CLIENT_USER_NAME, "Administrator"),
                        LicenseBlob.text(LicenseBlob.CLIENT_MACHINE_NAME, "RODENT"));
        Codec.check(
                request,
                """
                13835501 01000000 00000104
                dc73a0c869256b18af0b947aa9a520af8bbc0dcca395b7b9eb815dbe0a109cd8
                02000801
                """
                        + PREMASTER.hex()
                        + """
                        0f000e00 41646d696e6973747261746f7200
                        10000700 524f44454e5400
                        """,
                LicenseMessage::read);
        assertEquals("Administrator", request.user().text());
        Codec.refuses("13835501 02000000" + "00".repeat(100), LicenseMessage::read);
    }

    /** [MS-RDPELE] 4.4 and 4.5; the types of blobs differ from sender to sender. */
    @Test
    void challengeAndResponseAreReadAndWritten() {
        Codec.check(
                new PlatformChallenge(
                        3, -1, new LicenseBlob(0xF750, Bytes.ofHex("00463785548ec5913497")), MAC),
                "02032600 ffffffff 50f70a00 00463785548ec5913497" + MAC.hex(),
                LicenseMessage::read);
        Codec.check(
                new PlatformChallengeResponse(
                        0x83,
                        new LicenseBlob(1, Bytes.ofHex("fab4e824cf56b24e8002bdb661fcdfe96c44")),
                        new LicenseBlob(1, Bytes.ofHex("f8b5e8253d0f3f701dda601916fe731a457e0271")),
                        MAC),
                "15834200 01001200 fab4e824cf56b24e8002bdb661fcdfe96c44"
                        + "01001400 f8b5e8253d0f3f701dda601916fe731a457e0271"
                        + MAC.hex(),
                LicenseMessage::read);
    }

    @Test
    void serverMessagesAreReadAndWritten() {
        LicenseRequest request =
                new LicenseRequest(
                        3,
                        Bytes.owning(new byte[32]),
                        new ProductInformation(0x60000, "Microsoft Corporation", "A02"),
                        new LicenseBlob(
                                LicenseBlob.KEY_EXCHANGE_ALGORITHM, Bytes.ofHex("01000000")),
                        new LicenseBlob(LicenseBlob.CERTIFICATE, Bytes.EMPTY),
                        List.of(LicenseBlob.text(LicenseBlob.SCOPE, "microsoft.com")));
        Codec.roundTrip(request, LicenseMessage::read);
        assertTrue(request.serverCertificate().isEmpty());
        Codec.roundTrip(
                new IssuedLicense(3, false, new LicenseBlob(9, Bytes.ofHex("aabb")), MAC),
                LicenseMessage::read);
        Codec.roundTrip(
                new IssuedLicense(3, true, new LicenseBlob(9, Bytes.EMPTY), MAC),
                LicenseMessage::read);
        Codec.roundTrip(
                new LicenseInformation(
                        0x83,
                        0x0401_0000,
                        Bytes.owning(new byte[32]),
                        new LicenseBlob(LicenseBlob.RANDOM, PREMASTER),
                        new LicenseBlob(LicenseBlob.DATA, Bytes.ofHex("0102")),
                        new LicenseBlob(LicenseBlob.ENCRYPTED_DATA, Bytes.ofHex("03")),
                        MAC),
                LicenseMessage::read);
    }

    @Test
    void whatIsInsideIsReadAndWritten() {
        Codec.check(
                new ProductInformation(0x60000, "Microsoft Corporation", "A02"),
                """
                00000600 2c000000
                4d006900630072006f0073006f0066007400200043006f00720070006f0072006100740069006f006e000000
                08000000 4100300032000000
                """,
                ProductInformation::read);
        Codec.check(
                new HardwareIdentification(2, Bytes.ofHex("f159873ec9d898af2402f8f3293af026")),
                "02000000 f159873ec9d898af2402f8f3293af026",
                HardwareIdentification::read);
        Codec.check(
                new ChallengeResponseData(
                        ChallengeResponseData.OTHER_PLATFORM,
                        ChallengeResponseData.LICENSE_DETAIL_DETAIL,
                        Bytes.ofHex("54657374")),
                "0001 00ff 0300 0400 54657374",
                ChallengeResponseData::read);
        Codec.roundTrip(
                new LicenseContent(
                        0x60000, "microsoft.com", "Microsoft", "A02", Bytes.ofHex("3082")),
                LicenseContent::read);
    }

    @Test
    void lengthsInsideAreNotBelieved() {
        Codec.refuses("00000600 ffffffff 4100", ProductInformation::read);
        Codec.refuses("00000600 04040000" + "41".repeat(2000), ProductInformation::read);
        Codec.refuses("00000600 00010000 41", LicenseContent::read);
        Codec.refuses("00000600 00040000" + "41".repeat(1100), LicenseContent::read);
        Codec.refuses("0001 00ff 0300 ffff 54", ChallengeResponseData::read);
        Codec.refuses("0002 00ff 0300 0000", ChallengeResponseData::read);
        String many = "00".repeat(32) + "00000600 02000000 0000 02000000 0000 00000000 00000000";
        Codec.refuses("0103 0000" + many + "21000000" + "00".repeat(200), LicenseMessage::read);
    }

    @Test
    void otherMessagesKeepTheirBytes() {
        LicenseMessage message =
                LicenseMessage.read(new WireReader(Codec.bytes("3303 0a00 010203040506")));
        OtherLicenseMessage other = assertInstanceOf(OtherLicenseMessage.class, message);
        assertEquals(0x33, other.type());
        assertEquals("33030a00010203040506", Codec.hex(other.toByteArray()));
        assertEquals(10, other.size());
        Codec.refuses("0103", LicenseMessage::read);
        assertThrows(
                IllegalArgumentException.class,
                () -> new OtherLicenseMessage(LicenseMessage.ERROR_ALERT, 3, Bytes.EMPTY));
    }
}
