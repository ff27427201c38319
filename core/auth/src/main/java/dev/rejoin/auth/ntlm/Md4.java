package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * RFC 1320 MD4, which NTLM needs and the JDK does not have. Broken as a hash; used for NTLM alone.
 */
final class Md4 {
    private static final int[] ROUND_1 = {3, 7, 11, 19};
    private static final int[] ROUND_2 = {3, 5, 9, 13};
    private static final int[] ROUND_3 = {3, 9, 11, 15};
    private static final int[] ORDER_3 = {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15};

    private int a = 0x67452301;
    private int b = 0xEFCDAB89;
    private int c = 0x98BADCFE;
    private int d = 0x10325476;

    private Md4() {}

    static byte[] digest(byte[] message) {
        int padding = 64 - (message.length + 8) % 64;
        WireWriter padded = new WireWriter(message.length + padding + 8);
        padded.bytes(message).u8(0x80).zeros(padding - 1).i64((long) message.length * 8);
        WireReader blocks = new WireReader(padded.array(), 0, padded.size());
        Md4 state = new Md4();
        while (blocks.hasRemaining()) {
            state.block(blocks.need(64, "MD4 block"));
        }
        byte[] result =
                new WireWriter(16)
                        .u32(state.a)
                        .u32(state.b)
                        .u32(state.c)
                        .u32(state.d)
                        .toByteArray();
        // The copy holds a password.
        padded.clear().zeros(message.length);
        return result;
    }

    private void block(WireReader in) {
        int[] x = new int[16];
        for (int i = 0; i < 16; i++) {
            x[i] = in.i32();
        }
        int[] before = {a, b, c, d};
        for (int i = 0; i < 16; i++) {
            turn(a + ((b & c) | (~b & d)) + x[i], ROUND_1[i % 4]);
        }
        for (int i = 0; i < 16; i++) {
            int at = i % 4 * 4 + i / 4;
            turn(a + ((b & c) | (b & d) | (c & d)) + x[at] + 0x5A827999, ROUND_2[i % 4]);
        }
        for (int i = 0; i < 16; i++) {
            turn(a + (b ^ c ^ d) + x[ORDER_3[i]] + 0x6ED9EBA1, ROUND_3[i % 4]);
        }
        a += before[0];
        b += before[1];
        c += before[2];
        d += before[3];
    }

    private void turn(int sum, int shift) {
        a = d;
        d = c;
        c = b;
        b = Integer.rotateLeft(sum, shift);
    }
}
