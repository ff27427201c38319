package dev.rejoin.auth.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.wire.Bytes;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LicensingKeysTest {
    private static final Bytes PREMASTER =
            Bytes.ofHex(
                    "1428dafbb9ea38ab5ea2f904f7899c983d504577bf17811c"
                            + "3787c24813e8c9204ddff327bdb6987e64dafe1d312f62ca");
    private static final Bytes CLIENT =
            Bytes.ofHex("4b5b7b43638a08fed17abaf5918577fe3936f6d778ec6acc894a90412cac5a49");
    private static final Bytes SERVER =
            Bytes.ofHex("5c81f011ebcfd10eb41fb3ba93a2d73909aa99e910d4d795ddad916905266b6a");

    private final LicensingKeys keys = LicensingKeys.of(PREMASTER, CLIENT, SERVER);

    @Test
    void keysAreThoseOfTheSpecification() {
        assertEquals(
                "fedc519adb3ac961040724945d0c43a770e3f30050d7a872"
                        + "3eab7e1be464e5c574aeed1072962a4c65094f6012a912a1",
                keys.masterSecret().hex());
        assertEquals(
                "f70375b95fdad0beb42af5c13d98857ad6c5394ce3cb7661"
                        + "aa4ab6157e89213ddf5b2532ee05060d5baa6314afa5460f",
                keys.sessionKeyBlob().hex());
        assertEquals("fa44e878d82b3f1d4d00a0a655ce8ab7", keys.encryptionKey().hex());
    }

    @Test
    void cryptingTwiceGivesTheSameAndEachBeginsAnew() {
        Bytes data = Bytes.ofHex("54006500730074000000");
        assertEquals(data, keys.crypt(keys.crypt(data)));
        assertEquals(keys.crypt(data), keys.crypt(data));
        assertEquals(Bytes.EMPTY, keys.crypt(Bytes.EMPTY));
        assertFalse(keys.mac(data).equals(keys.mac(keys.crypt(data))));
        assertEquals(16, keys.mac(Bytes.EMPTY).size());
    }

    @Test
    void onlyTheOwnerOfTheKeyReadsThePremaster() {
        Random random = new Random(20_261_121);
        BigInteger p = BigInteger.probablePrime(512, random);
        BigInteger q = BigInteger.probablePrime(512, random);
        BigInteger exponent = BigInteger.valueOf(65537);
        BigInteger modulus = p.multiply(q);
        BigInteger inverse =
                exponent.modInverse(
                        p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE)));

        Bytes sealed = LicensingKeys.encryptPremaster(PREMASTER, modulus, exponent);

        assertEquals(128 + 8, sealed.size());
        assertEquals("0000000000000000", sealed.hex().substring(256));
        BigInteger opened = number(sealed).modPow(inverse, modulus);
        assertEquals(number(PREMASTER), opened);
    }

    @Test
    void keyThatIsTooSmallCarriesNothing() {
        BigInteger small = BigInteger.ONE.shiftLeft(383);
        assertFalse(LicensingKeys.canCarry(small));
        assertFalse(LicensingKeys.canCarry(BigInteger.ZERO));
        assertThrows(
                IllegalArgumentException.class,
                () -> LicensingKeys.encryptPremaster(PREMASTER, small, BigInteger.TWO));
    }

    private static BigInteger number(Bytes littleEndian) {
        byte[] bytes = littleEndian.toByteArray();
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, turned);
    }
}
