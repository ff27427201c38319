package dev.rejoin.auth.licensing;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * [MS-RDPELE] 5.1.3 Generating the Licensing Encryption and MAC Salt Keys: what both ends of a
 * licence exchange make of the premaster secret and their random numbers.
 *
 * @param sessionKeyBlob 48 bytes, of which the first sixteen are the MAC salt key
 * @param encryptionKey 16 bytes
 */
public record LicensingKeys(Bytes masterSecret, Bytes sessionKeyBlob, Bytes encryptionKey) {
    public static final int RANDOM_SIZE = 32;
    public static final int PREMASTER_SIZE = 48;

    private static final int KEY_SIZE = 16;
    private static final int PADDING = 8;

    public static LicensingKeys of(Bytes premaster, Bytes clientRandom, Bytes serverRandom) {
        byte[] client = clientRandom.toByteArray();
        byte[] server = serverRandom.toByteArray();
        byte[] master = threeHashes(premaster.toByteArray(), client, server);
        // SPEC: the numbers change places for the second one.
        byte[] blob = threeHashes(master, server, client);
        byte[] key = md5(Arrays.copyOfRange(blob, KEY_SIZE, 2 * KEY_SIZE), client, server);
        return new LicensingKeys(Bytes.owning(master), Bytes.owning(blob), Bytes.owning(key));
    }

    /**
     * [MS-RDPELE] 5.1.2.1: a premaster secret as only the owner of this RSA key can read it, with
     * the padding that follows it.
     */
    public static Bytes encryptPremaster(Bytes premaster, BigInteger modulus, BigInteger exponent) {
        if (!canCarry(modulus)) {
            throw new IllegalArgumentException("a modulus of " + modulus.bitLength() + " bits");
        }
        byte[] number = reversed(premaster.toByteArray());
        byte[] digits = reversed(new BigInteger(1, number).modPow(exponent, modulus).toByteArray());
        return Bytes.owning(Arrays.copyOf(digits, (modulus.bitLength() + 7) / 8 + PADDING));
    }

    /** Whether a key is large enough for a premaster secret. */
    public static boolean canCarry(BigInteger modulus) {
        return modulus.bitLength() > PREMASTER_SIZE * 8;
    }

    /** RC4 from its start: the same to encrypt and to decrypt. */
    public Bytes crypt(Bytes data) {
        try {
            Cipher cipher = Cipher.getInstance("RC4");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(encryptionKey.toByteArray(), "RC4"));
            return Bytes.owning(cipher.doFinal(data.toByteArray()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no RC4", impossible);
        }
    }

    /** [MS-RDPELE] 5.1.6: over data before its encryption. */
    public Bytes mac(Bytes data) {
        byte[] salt = Arrays.copyOf(sessionKeyBlob.toByteArray(), KEY_SIZE);
        byte[] length = new WireWriter(4).u32(data.size()).toByteArray();
        byte[] inner = sha1(salt, repeated(0x36, 40), length, data.toByteArray());
        return Bytes.owning(md5(salt, repeated(0x5C, 48), inner));
    }

    /** [MS-RDPBCGR] 5.3.5.1: three salted hashes in a row. */
    private static byte[] threeHashes(byte[] secret, byte[] first, byte[] second) {
        WireWriter out = new WireWriter(PREMASTER_SIZE);
        for (String input : new String[] {"A", "BB", "CCC"}) {
            byte[] inner = sha1(input.getBytes(StandardCharsets.US_ASCII), secret, first, second);
            out.bytes(md5(secret, inner));
        }
        return out.toByteArray();
    }

    private static byte[] md5(byte[]... parts) {
        return digest("MD5", parts);
    }

    private static byte[] sha1(byte[]... parts) {
        return digest("SHA-1", parts);
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no " + algorithm, impossible);
        }
    }

    private static byte[] repeated(int value, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }
}
