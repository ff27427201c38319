package dev.rejoin.doctor.probe;

import dev.rejoin.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * [RFC 8446] 4.1.2 and [RFC 5246] 7.4.1.2: a hello that offers one version, so that what this Java
 * would refuse to speak can be asked for too. Nothing is computed from the answer.
 */
final class ClientHello {
    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;
    private static final int RANDOM_SIZE = 32;
    private static final int OLDEST_RECORD = 0x0301;
    private static final int NO_RENEGOTIATION = 0x00FF;

    private static final int SERVER_NAME = 0;
    private static final int SUPPORTED_GROUPS = 10;
    private static final int POINT_FORMATS = 11;
    private static final int SIGNATURE_ALGORITHMS = 13;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int KEY_SHARE = 51;

    private static final int X25519 = 0x001D;
    private static final int[] GROUPS = {X25519, 0x0017, 0x0018, 0x0019};
    private static final int[] SIGNATURES = {
        0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201,
        0x0202
    };

    private ClientHello() {}

    /**
     * @param serverName empty for none
     * @param random 32 bytes for the hello and 32 for a key that nobody holds the other half of
     */
    static byte[] of(TlsNumber version, List<TlsSuite> suites, String serverName, byte[] random) {
        WireWriter body = new WireWriter();
        body.u16be(Math.min(version.code(), TlsNumber.TLS_1_2.code()));
        body.bytes(random, 0, RANDOM_SIZE);
        body.u8(0);
        body.u16be(2 * (suites.size() + 1));
        suites.forEach(suite -> body.u16be(suite.code()));
        body.u16be(NO_RENEGOTIATION);
        body.u8(1).u8(0);
        byte[] extensions = extensions(version, serverName, random);
        body.u16be(extensions.length).bytes(extensions);

        WireWriter out = new WireWriter();
        out.u8(HANDSHAKE).u16be(OLDEST_RECORD).u16be(4 + body.size());
        out.u8(CLIENT_HELLO).u8(0).u16be(body.size());
        return out.bytes(body.array(), 0, body.size()).toByteArray();
    }

    private static byte[] extensions(TlsNumber version, String serverName, byte[] random) {
        WireWriter out = new WireWriter();
        if (!serverName.isEmpty()) {
            byte[] name = serverName.getBytes(StandardCharsets.US_ASCII);
            out.u16be(SERVER_NAME).u16be(name.length + 5).u16be(name.length + 3);
            out.u8(0).u16be(name.length).bytes(name);
        }
        numbers(out, SUPPORTED_GROUPS, GROUPS);
        out.u16be(POINT_FORMATS).u16be(2).u8(1).u8(0);
        if (version.code() >= TlsNumber.TLS_1_2.code()) {
            numbers(out, SIGNATURE_ALGORITHMS, SIGNATURES);
        }
        if (version == TlsNumber.TLS_1_3) {
            out.u16be(SUPPORTED_VERSIONS).u16be(3).u8(2).u16be(version.code());
            out.u16be(KEY_SHARE).u16be(2 + 4 + RANDOM_SIZE).u16be(4 + RANDOM_SIZE);
            // Any 32 bytes are a key of X25519.
            out.u16be(X25519).u16be(RANDOM_SIZE).bytes(random, RANDOM_SIZE, RANDOM_SIZE);
        }
        return out.toByteArray();
    }

    private static void numbers(WireWriter out, int type, int[] numbers) {
        out.u16be(type).u16be(2 + 2 * numbers.length).u16be(2 * numbers.length);
        for (int number : numbers) {
            out.u16be(number);
        }
    }
}
