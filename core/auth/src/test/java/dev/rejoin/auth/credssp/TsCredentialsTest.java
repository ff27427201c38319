package dev.rejoin.auth.credssp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.auth.Secret;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TsCredentialsTest {
    private static final String PASSWORD =
            "301f a003020101 a118 0416" + "3014 a004 0402 4400 a104 0402 5500 a206 0404 50003100";

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    @Test
    void carriesAPassword() {
        TsPasswordCreds credentials = new TsPasswordCreds("D", "U", Secret.of("P1"));
        assertArrayEquals(hex(PASSWORD), credentials.toByteArray());
        assertEquals(credentials, TsCredentials.read(new WireReader(hex(PASSWORD))));
        assertEquals(hex(PASSWORD).length, credentials.size());
        assertFalse(credentials.toString().contains("P1"));
    }

    @Test
    void isEmptyInRestrictedAdminMode() {
        TsPasswordCreds credentials = new TsPasswordCreds("", "", Secret.of(""));
        assertEquals(credentials, TsCredentials.read(new WireReader(credentials.toByteArray())));
    }

    @Test
    void knowsSmartCardsAndRemoteGuardByName() {
        for (TsCredentials other :
                new TsCredentials[] {
                    new TsSmartCardCreds(Bytes.ofHex("3000")),
                    new TsRemoteGuardCreds(Bytes.ofHex("3000"))
                }) {
            assertEquals(other, TsCredentials.read(new WireReader(other.toByteArray())));
        }
    }

    @Test
    void refusesOtherTypes() {
        assertThrows(
                DecodeException.class,
                () -> TsCredentials.read(new WireReader(hex("300b a003020103 a104 04023000"))));
    }

    @Test
    void refusesEveryStrictPrefix() {
        byte[] whole = hex(PASSWORD);
        for (int size = 0; size < whole.length; size++) {
            WireReader in = new WireReader(whole, 0, size);
            assertThrows(DecodeException.class, () -> TsCredentials.read(in), "prefix " + size);
        }
    }
}
