package dev.rejoin.auth.ntlm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** [MS-NLMP] 4.2.4 NTLMv2 Authentication, the specification's own example. */
class PublishedExampleTest {
    private static final String CHALLENGE =
            """
            4e544c4d53535000 02000000 0c000c0038000000 33828ae2 0123456789abcdef 0000000000000000
            2400240044000000 060070170000000f
            530065007200760065007200
            02000c0044006f006d00610069006e00 01000c00530065007200760065007200 00000000
            """;
    private static final String AUTHENTICATE =
            """
            4e544c4d53535000 03000000 180018006c000000 5400540084000000 0c000c0048000000
            0800080054000000 100010005c000000 10001000d8000000 358288e2 0501280a0000000f
            44006f006d00610069006e00 5500730065007200 43004f004d0050005500540045005200
            86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa
            68cd0ab851e51c96aabc927bebef6a1c
            0101000000000000 0000000000000000 aaaaaaaaaaaaaaaa 00000000
            02000c0044006f006d00610069006e00 01000c00530065007200760065007200 00000000 00000000
            c5dad2544fc9799094ce1ce90bc9d03e
            """;
    private static final byte[] SERVER_CHALLENGE = hex("0123456789abcdef");
    private static final NtHash HASH = NtHash.of(Secret.of("Password"));

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    private static AuthenticateMessage authenticate() {
        NtlmMessage message = NtlmMessage.read(new WireReader(hex(AUTHENTICATE)));
        return assertInstanceOf(AuthenticateMessage.class, message);
    }

    @Test
    void hashesThePassword() {
        assertArrayEquals(hex("a4f49c406510bdcab6824ee7c30fd852"), HASH.toByteArray());
    }

    @Test
    void hashesUserAndDomain() {
        assertArrayEquals(
                hex("0c868a403bfd7a93a3001ef22ef02e3f"),
                Ntlmv2.responseKey(HASH, "User", "Domain"));
    }

    @Test
    void provesAndDerivesTheSessionKey() {
        byte[] key = Ntlmv2.responseKey(HASH, "User", "Domain");
        byte[] response = authenticate().ntResponse().toByteArray();
        byte[] proof = Ntlmv2.proof(key, SERVER_CHALLENGE, response);
        assertArrayEquals(hex("68cd0ab851e51c96aabc927bebef6a1c"), proof);
        byte[] base = Ntlmv2.sessionBaseKey(key, proof);
        assertArrayEquals(hex("8de40ccadbc14a82f15cb0ad0de95ca3"), base);
        byte[] exchanged = new Rc4(base).apply(authenticate().sessionKey().toByteArray());
        byte[] fives = new byte[16];
        Arrays.fill(fives, (byte) 0x55);
        assertArrayEquals(fives, exchanged);
    }

    @Test
    void sealsAsPublished() {
        byte[] sessionKey = new byte[16];
        Arrays.fill(sessionKey, (byte) 0x55);
        NtlmFlags flags = new NtlmFlags(0xE2888235);
        assertArrayEquals(
                hex("4788dc861b4782f35d43fd98fe1a2d39"), Ntlmv2.signingKey(sessionKey, true));
        assertArrayEquals(
                hex("59f600973cc4960a25480a7c196e4c58"),
                Ntlmv2.sealingKey(sessionKey, flags, true));
        byte[] plain = "Plaintext".getBytes(StandardCharsets.UTF_16LE);
        byte[] sealed =
                hex("010000007fb38ec5c55d497600000000 54e50165bf1936dc996020c1811b0f06fb5f");
        assertArrayEquals(sealed, NtlmSession.initiator(sessionKey, flags).seal(plain));
        assertArrayEquals(
                plain, NtlmSession.acceptor(sessionKey, flags).unseal(sealed).orElseThrow());
    }

    @Test
    void readsTheChallenge() {
        NtlmMessage message = NtlmMessage.read(new WireReader(hex(CHALLENGE)));
        ChallengeMessage challenge = assertInstanceOf(ChallengeMessage.class, message);
        assertEquals("Server", challenge.targetName());
        assertArrayEquals(SERVER_CHALLENGE, challenge.challenge().toByteArray());
        assertEquals(Optional.of("Domain"), challenge.targetInfo().text(AvPair.NETBIOS_DOMAIN));
        assertEquals(Optional.of("Server"), challenge.targetInfo().text(AvPair.NETBIOS_COMPUTER));
        assertEquals("6.0.6000", challenge.version().orElseThrow().toString());
        assertArrayEquals(hex(CHALLENGE), challenge.toByteArray());
        assertEquals(hex(CHALLENGE).length, challenge.size());
    }

    @Test
    void readsTheAuthentication() {
        AuthenticateMessage message = authenticate();
        assertEquals("User", message.user());
        assertEquals("Domain", message.domain());
        assertEquals("COMPUTER", message.workstation());
        assertEquals("5.1.2600", message.version().orElseThrow().toString());
        assertTrue(message.mic().isEmpty());
        assertEquals(Bytes.ofHex("c5dad2544fc9799094ce1ce90bc9d03e"), message.sessionKey());
        assertEquals(hex(AUTHENTICATE).length, message.size());
        assertEquals(message, NtlmMessage.read(new WireReader(message.toByteArray())));
    }

    @Test
    void rebuildsTheResponse() {
        Bytes response = authenticate().ntResponse();
        Ntlmv2Response read = Ntlmv2Response.read(response.reader());
        assertArrayEquals(response.toByteArray(), read.toByteArray());
        assertEquals(response.size(), read.size());
    }

    @Test
    void refusesEveryStrictPrefix() {
        for (String whole : new String[] {CHALLENGE, AUTHENTICATE}) {
            byte[] bytes = hex(whole);
            for (int size = 0; size < bytes.length; size++) {
                WireReader in = new WireReader(bytes, 0, size);
                Assertions.assertThrows(
                        DecodeException.class, () -> NtlmMessage.read(in), "prefix of " + size);
            }
        }
    }
}
