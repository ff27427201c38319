package dev.rejoin.testkit.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes bytes that are almost right out of bytes that are right. */
final class Mutator {
    // LIMIT: longer inputs find nothing new and slow the search down.
    private static final int LONGEST = 8 * 1024;

    private static final int[] NUMBERS = {
        0,
        1,
        2,
        3,
        4,
        7,
        8,
        15,
        16,
        31,
        32,
        64,
        127,
        128,
        255,
        256,
        0x7FFF,
        0x8000,
        0xFFFF,
        0x1_0000,
        0x7FFF_FFFF,
        0x8000_0000,
        0xFFFF_FFFF
    };

    private final RandomGenerator random;
    private final List<byte[]> corpus;

    Mutator(RandomGenerator random, List<byte[]> corpus) {
        this.random = random;
        this.corpus = corpus;
    }

    byte[] next() {
        byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private byte[] change(byte[] bytes) {
        if (bytes.length == 0) {
            return random(1 + random.nextInt(16));
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 1 -> with(bytes, at, (byte) random.nextInt());
            case 2 -> with(bytes, at, (byte) (bytes[at] + random.nextInt(-4, 5)));
            case 3 -> number(bytes, at);
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> splice(bytes, at, random(1 + random.nextInt(16)), at);
            case 6 -> splice(bytes, at, new byte[0], at + random.nextInt(bytes.length - at + 1));
            default -> cross(bytes, at);
        };
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    /** A number that breaks things, in either byte order and one of three widths. */
    private byte[] number(byte[] bytes, int at) {
        int value = NUMBERS[random.nextInt(NUMBERS.length)];
        int width = 1 << random.nextInt(3);
        boolean bigEndian = random.nextBoolean();
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            int shift = 8 * (bigEndian ? width - 1 - i : i);
            bytes[at + i] = (byte) (value >> shift);
        }
        return bytes;
    }

    /** The head of one and the tail of another, or of the same. */
    private byte[] cross(byte[] bytes, int at) {
        byte[] other = corpus.get(random.nextInt(corpus.size()));
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        return splice(bytes, at, Arrays.copyOfRange(other, from, other.length), bytes.length);
    }

    private byte[] random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** What is before {@code at}, then {@code inside}, then what is from {@code rest} on. */
    private static byte[] splice(byte[] bytes, int at, byte[] inside, int rest) {
        byte[] result = Arrays.copyOf(bytes, at + inside.length + bytes.length - rest);
        System.arraycopy(inside, 0, result, at, inside.length);
        System.arraycopy(bytes, rest, result, at + inside.length, bytes.length - rest);
        return result;
    }
}
