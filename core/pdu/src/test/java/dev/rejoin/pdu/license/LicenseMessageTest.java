package dev.rejoin.pdu.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import org.junit.jupiter.api.Test;

class LicenseMessageTest {
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

    @Test
    void otherMessagesKeepTheirBytes() {
        LicenseMessage message =
                LicenseMessage.read(new WireReader(Codec.bytes("0103 0a00 010203040506")));
        OtherLicenseMessage other = assertInstanceOf(OtherLicenseMessage.class, message);
        assertEquals(LicenseMessage.LICENSE_REQUEST, other.type());
        assertEquals("01030a00010203040506", Codec.hex(other.toByteArray()));
        assertEquals(10, other.size());
        Codec.refuses("0103", LicenseMessage::read);
        assertThrows(
                IllegalArgumentException.class,
                () -> new OtherLicenseMessage(LicenseMessage.ERROR_ALERT, 3, Bytes.EMPTY));
    }
}
