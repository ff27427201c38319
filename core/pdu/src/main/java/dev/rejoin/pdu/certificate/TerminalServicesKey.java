package dev.rejoin.pdu.certificate;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * [MS-RDPBCGR] 5.3.3.1.1 The key that signs every proprietary certificate. Both halves of it are
 * published, so the signature is a check sum and no proof.
 */
final class TerminalServicesKey {
    private static final BigInteger MODULUS =
            number(
                    "3d3a5ebd72433ec94dbbc11e4aba5fcb3e882087eff5c1e2d7b76b9af2524595"
                            + "ce63656b583afeef7ce7bffe3df65c7d6c5e06091af561bb2093095f056dea87");
    private static final BigInteger PRIVATE_EXPONENT =
            number(
                    "87a71932da11875558001616256568f8243ee6fae9674994cf92cc3399e80860"
                            + "179a129f24ddb12499c73ab80a7b0ddd350779170b519bb3c7100113e73ff35f");
    private static final BigInteger PUBLIC_EXPONENT = number("5b7b88c0");

    private static final int SIZE = 64;
    private static final int FILLING = 45;

    private TerminalServicesKey() {}

    private static BigInteger number(String hex) {
        return RsaPublicKey.number(Bytes.ofHex(hex).toByteArray());
    }

    static boolean signed(byte[] part, Bytes signature) {
        if (signature.size() < SIZE) {
            return false;
        }
        BigInteger number = RsaPublicKey.number(Arrays.copyOf(signature.toByteArray(), SIZE));
        return number.compareTo(MODULUS) < 0
                && number.modPow(PUBLIC_EXPONENT, MODULUS).equals(RsaPublicKey.number(block(part)));
    }

    /** With the padding that follows a signature. */
    static Bytes sign(byte[] part) {
        BigInteger signature = RsaPublicKey.number(block(part)).modPow(PRIVATE_EXPONENT, MODULUS);
        return RsaPublicKey.littleEndian(signature, SIZE + RsaPublicKey.PADDING);
    }

    /** [MS-RDPBCGR] 5.3.3.1.2: the digest, a zero, ones, and then 01 00. */
    private static byte[] block(byte[] part) {
        WireWriter out = new WireWriter(SIZE);
        out.bytes(md5(part)).u8(0);
        for (int i = 0; i < FILLING; i++) {
            out.u8(0xFF);
        }
        return out.u8(1).u8(0).toByteArray();
    }

    private static byte[] md5(byte[] data) {
        try {
            return MessageDigest.getInstance("MD5").digest(data);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no MD5", impossible);
        }
    }
}
