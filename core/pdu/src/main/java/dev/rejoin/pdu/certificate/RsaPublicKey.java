package dev.rejoin.pdu.certificate;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * [MS-RDPBCGR] 2.2.1.4.3.1.1.1 RSA Public Key (RSA_PUBLIC_KEY): numbers in little-endian order.
 *
 * @param bits of the modulus
 * @param mostData how many bytes can be encrypted at once
 * @param exponent unsigned
 * @param paddedModulus with the eight bytes of padding that follow it
 */
public record RsaPublicKey(int bits, int mostData, int exponent, Bytes paddedModulus)
        implements Pdu {
    public static final int PADDING = 8;

    // LIMIT: servers have 512 to 4096.
    static final int MOST_BITS = 16_384;

    private static final int MOST_BYTES = MOST_BITS / 8;

    private static final int MAGIC = 0x3141_5352;
    private static final int FIXED_SIZE = 20;
    private static final String NAME = "RSA_PUBLIC_KEY";

    public RsaPublicKey {
        int bytes = paddedModulus.size() - PADDING;
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a modulus of " + bytes + " bytes");
        }
        if (bits < 1 || bits > bytes * 8) {
            throw new IllegalArgumentException(bits + " bits in " + bytes + " bytes");
        }
    }

    public static RsaPublicKey of(BigInteger modulus, int exponent) {
        int bytes = (modulus.bitLength() + 7) / 8;
        return new RsaPublicKey(
                modulus.bitLength(),
                (modulus.bitLength() - 1) / 8,
                exponent,
                littleEndian(modulus, bytes + PADDING));
    }

    public static RsaPublicKey read(WireReader in) {
        in.need(FIXED_SIZE, NAME);
        int magic = in.i32();
        if (magic != MAGIC) {
            throw in.failure("magic", "RSA1", Integer.toHexString(magic));
        }
        int size = in.count32("keylen", MOST_BYTES + PADDING);
        if (size <= PADDING) {
            throw in.failure("keylen", "at least 9", size);
        }
        int bits = in.count32("bitlen", (size - PADDING) * 8);
        if (bits == 0) {
            throw in.failure("bitlen", "at least 1", bits);
        }
        int mostData = in.i32();
        int exponent = in.i32();
        return new RsaPublicKey(bits, mostData, exponent, Bytes.read(in.need(size, NAME), size));
    }

    public BigInteger modulus() {
        byte[] padded = paddedModulus.toByteArray();
        return number(Arrays.copyOf(padded, padded.length - PADDING));
    }

    public BigInteger publicExponent() {
        return BigInteger.valueOf(Integer.toUnsignedLong(exponent));
    }

    static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, reversed(littleEndian));
    }

    static Bytes littleEndian(BigInteger number, int size) {
        byte[] digits = reversed(number.toByteArray());
        return Bytes.owning(Arrays.copyOf(digits, size));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(MAGIC).u32(paddedModulus.size()).u32(bits).u32(mostData).u32(exponent);
        paddedModulus.write(out);
    }

    @Override
    public int size() {
        return FIXED_SIZE + paddedModulus.size();
    }
}
