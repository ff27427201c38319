package dev.rejoin.auth.ntlm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Refusal;
import dev.rejoin.auth.Secret;
import dev.rejoin.auth.SeededRandomness;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NtlmExchangeTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final NtHash HASH = NtHash.of(Secret.of("Wonderland1"));
    private static final Bytes BINDINGS = Bytes.ofHex("00112233445566778899aabbccddeeff");

    private final NtlmAcceptor acceptor =
            new NtlmAcceptor(
                    new NtlmTarget("HOST", "CORP", "host.corp.example", "corp.example"),
                    (_, _) -> Optional.of(HASH),
                    NtHash.of(Secret.of("decoy")),
                    new SeededRandomness(1));

    private static NtlmInitiator initiator(String user, String domain) {
        return new NtlmInitiator(
                new NtlmInitiator.Settings(
                        user,
                        domain,
                        "RABBIT",
                        HASH,
                        Optional.of("TERMSRV/host.corp.example"),
                        Optional.of(BINDINGS)),
                new SeededRandomness(2));
    }

    private NtlmOutcome run(NtlmInitiator initiator, UnaryOperator<AuthenticateMessage> change) {
        return acceptor.step(answer(initiator, initiator.start(), change), NOW);
    }

    private byte[] answer(
            NtlmInitiator initiator, Bytes negotiate, UnaryOperator<AuthenticateMessage> change) {
        NtlmOutcome outcome = acceptor.step(negotiate.toByteArray(), NOW);
        Bytes challenge = assertInstanceOf(NtlmOutcome.Continue.class, outcome).token();
        NtlmInitiator.Outcome answer = initiator.step(challenge.toByteArray(), NOW);
        Bytes token = assertInstanceOf(NtlmInitiator.Outcome.Established.class, answer).token();
        NtlmMessage message = NtlmMessage.read(token.reader());
        return change.apply(assertInstanceOf(AuthenticateMessage.class, message)).toByteArray();
    }

    private static Refusal refusal(NtlmOutcome outcome) {
        return assertInstanceOf(NtlmOutcome.Refused.class, outcome).refusal();
    }

    @Test
    void keepsWhatTheClientSaysAboutItself() {
        NtlmOutcome outcome = run(initiator("Alice", "Corp"), UnaryOperator.identity());
        NtlmIdentity identity = assertInstanceOf(NtlmOutcome.Accepted.class, outcome).identity();
        assertEquals("Alice", identity.user());
        assertEquals("Corp", identity.domain());
        assertEquals("RABBIT", identity.workstation());
        assertEquals(Optional.of(BINDINGS), identity.channelBindings());
        assertEquals(Optional.of("TERMSRV/host.corp.example"), identity.targetName());
    }

    @Test
    void presentsItselfWithItsTime() {
        NtlmOutcome outcome = acceptor.step(initiator("a", "").start().toByteArray(), NOW);
        Bytes token = assertInstanceOf(NtlmOutcome.Continue.class, outcome).token();
        ChallengeMessage challenge =
                assertInstanceOf(ChallengeMessage.class, NtlmMessage.read(token.reader()));
        assertTrue(challenge.flags().has(NtlmFlags.TARGET_TYPE_DOMAIN | NtlmFlags.TARGET_INFO));
        assertEquals(Optional.of(NOW), challenge.targetInfo().timestamp());
        assertEquals("CORP", challenge.targetName());
    }

    @ParameterizedTest
    @CsvSource({"alice, ALICE, ''", "straße, straße, ''", "a@b.example, a, b.example"})
    void findsTheFormInWhichAClientHashedItsName(String sent, String user, String domain) {
        NtlmInitiator other = initiator(user, domain);
        NtlmOutcome outcome =
                run(
                        other,
                        message ->
                                new AuthenticateMessage(
                                        message.lmResponse(),
                                        message.ntResponse(),
                                        "",
                                        sent,
                                        message.workstation(),
                                        message.sessionKey(),
                                        message.flags(),
                                        message.version(),
                                        message.mic()));
        // The message was changed under its MIC, so this is the furthest that it can come.
        assertTrue(
                outcome instanceof NtlmOutcome.Accepted
                        || refusal(outcome) == Refusal.MESSAGE_ALTERED,
                outcome.toString());
    }

    @Test
    void upperCasesCharacterByCharacter() {
        assertEquals("STRAßE", Ntlmv2.upperCase("straße"));
        assertEquals("ÄÉ", Ntlmv2.upperCase("äé"));
    }

    @Test
    void refusesAnonymousUsers() {
        NtlmInitiator initiator = initiator("", "");
        assertEquals(Refusal.ANONYMOUS, refusal(run(initiator, UnaryOperator.identity())));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 24})
    void refusesTheFirstVersionAndLmAlone(int size) {
        NtlmOutcome outcome =
                run(
                        initiator("alice", ""),
                        message -> withResponse(message, Bytes.owning(new byte[size])));
        assertEquals(Refusal.NTLM_VERSION_1, refusal(outcome));
    }

    @Test
    void refusesAPromisedMicThatIsMissing() {
        NtlmOutcome outcome =
                run(initiator("alice", ""), message -> withMic(message, Optional.empty()));
        assertEquals(Refusal.MESSAGE_ALTERED, refusal(outcome));
    }

    @Test
    void refusesAMicOfOtherMessages() {
        NtlmOutcome outcome =
                run(initiator("alice", ""), message -> withMic(message, Optional.of(BINDINGS)));
        assertEquals(Refusal.MESSAGE_ALTERED, refusal(outcome));
    }

    @Test
    void takesOldClientsThatSendNoMic() {
        NtlmOutcome outcome = acceptor.step(withoutMic(pairs -> pairs), NOW);
        assertInstanceOf(NtlmOutcome.Accepted.class, outcome);
    }

    @Test
    void refusesClientsFromWhichSomebodyHidTheTime() {
        NtlmOutcome outcome =
                acceptor.step(
                        withoutMic(pairs ->
                                new AvPairs(
                                        pairs.pairs().stream()
                                                .filter(pair -> pair.id() != AvPair.TIMESTAMP)
                                                .toList())),
                        NOW);
        assertEquals(Refusal.MESSAGE_ALTERED, refusal(outcome));
    }

    /** A right answer to the challenge that promises no MIC, around these pairs. */
    private byte[] withoutMic(UnaryOperator<AvPairs> change) {
        byte[] negotiate =
                new NegotiateMessage(NtlmFlags.OFFERED, "", "", Optional.of(NtlmVersion.OURS))
                        .toByteArray();
        NtlmOutcome outcome = acceptor.step(negotiate, NOW);
        Bytes token = assertInstanceOf(NtlmOutcome.Continue.class, outcome).token();
        ChallengeMessage challenge =
                assertInstanceOf(ChallengeMessage.class, NtlmMessage.read(token.reader()));
        Ntlmv2Response blank =
                new Ntlmv2Response(
                        Bytes.owning(new byte[16]),
                        0,
                        Bytes.owning(new byte[8]),
                        change.apply(challenge.targetInfo()),
                        Bytes.EMPTY);
        byte[] key = Ntlmv2.responseKey(HASH, "alice", "");
        byte[] number = challenge.challenge().toByteArray();
        byte[] proof = Ntlmv2.proof(key, number, blank.toByteArray());
        return new AuthenticateMessage(
                        Bytes.EMPTY,
                        Bytes.owning(blank.withProof(proof).toByteArray()),
                        "",
                        "alice",
                        "",
                        Bytes.owning(new byte[16]),
                        challenge.flags(),
                        Optional.empty(),
                        Optional.empty())
                .toByteArray();
    }

    @Test
    void refusesClientsThatCannotSeal() {
        NtlmFlags weak = new NtlmFlags(NtlmFlags.OFFERED.bits() & ~NtlmFlags.SEAL);
        byte[] token =
                new NegotiateMessage(weak, "", "", Optional.of(NtlmVersion.OURS)).toByteArray();
        assertEquals(Refusal.WEAK_SECURITY, refusal(acceptor.step(token, NOW)));
    }

    @Test
    void refusesMessagesOutOfOrder() {
        NtlmInitiator initiator = initiator("alice", "");
        byte[] negotiate = initiator.start().toByteArray();
        assertInstanceOf(NtlmOutcome.Continue.class, acceptor.step(negotiate, NOW));
        assertEquals(Refusal.OUT_OF_ORDER, refusal(acceptor.step(negotiate, NOW)));
        assertEquals(Refusal.OUT_OF_ORDER, refusal(acceptor.step(negotiate, NOW)));
    }

    @Test
    void refusesASessionKeyOfAnotherSize() {
        NtlmInitiator initiator = initiator("alice", "");
        byte[] token =
                answer(
                        initiator,
                        initiator.start(),
                        message ->
                                new AuthenticateMessage(
                                        message.lmResponse(),
                                        message.ntResponse(),
                                        message.domain(),
                                        message.user(),
                                        message.workstation(),
                                        Bytes.ofHex("0102"),
                                        message.flags(),
                                        message.version(),
                                        message.mic()));
        assertThrows(DecodeException.class, () -> acceptor.step(token, NOW));
    }

    @ParameterizedTest
    @CsvSource({"e2888235", "a2888235", "c2888235", "82888235"})
    void sealsBothWaysWithEveryStrength(String bits) {
        NtlmFlags flags = new NtlmFlags(Integer.parseUnsignedInt(bits, 16));
        byte[] key = new SeededRandomness(7).bytes(16);
        NtlmSession here = NtlmSession.initiator(key, flags);
        NtlmSession there = NtlmSession.acceptor(key, flags);
        for (int size : new int[] {0, 1, 16, 1000}) {
            byte[] message = new SeededRandomness(size).bytes(size);
            assertArrayEquals(message, there.unseal(here.seal(message)).orElseThrow());
            assertArrayEquals(message, here.unseal(there.seal(message)).orElseThrow());
        }
    }

    @Test
    void noticesRepeatedAndChangedMessages() {
        byte[] key = new SeededRandomness(7).bytes(16);
        NtlmSession here = NtlmSession.initiator(key, NtlmFlags.OFFERED);
        byte[] sealed = here.seal(new byte[] {1, 2, 3});
        NtlmSession there = NtlmSession.acceptor(key, NtlmFlags.OFFERED);
        assertTrue(there.unseal(sealed).isPresent());
        assertFalse(there.unseal(sealed).isPresent());
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 0x10;
            assertFalse(
                    NtlmSession.acceptor(key, NtlmFlags.OFFERED).unseal(changed).isPresent(),
                    "byte " + at);
        }
        assertThrows(
                DecodeException.class,
                () -> NtlmSession.acceptor(key, NtlmFlags.OFFERED).unseal(new byte[15]));
    }

    @Test
    void countsOnButCiphersAnewAfterTheMechanismList() {
        byte[] key = new SeededRandomness(7).bytes(16);
        NtlmSession signed = NtlmSession.initiator(key, NtlmFlags.OFFERED);
        byte[] plain = new byte[32];
        byte[] fresh = NtlmSession.initiator(key, NtlmFlags.OFFERED).seal(plain);
        signed.sign(new byte[] {1});
        signed.restartKeyStreams();
        byte[] sealed = signed.seal(plain);
        WireReader in = new WireReader(sealed).need(16, "signature");
        assertEquals(1, in.skip(12).i32());
        assertArrayEquals(Arrays.copyOfRange(fresh, 16, 48), Arrays.copyOfRange(sealed, 16, 48));
    }

    @Test
    void readsBackWhatItWrites() {
        for (boolean unicode : new boolean[] {true, false}) {
            NtlmFlags flags = new NtlmFlags(unicode ? NtlmFlags.UNICODE : NtlmFlags.OEM);
            AuthenticateMessage message =
                    new AuthenticateMessage(
                            Bytes.ofHex("01"),
                            Bytes.ofHex("0203"),
                            "döm",
                            "usér",
                            "",
                            Bytes.EMPTY,
                            flags,
                            Optional.of(NtlmVersion.OURS),
                            Optional.of(BINDINGS));
            assertEquals(message, NtlmMessage.read(new WireReader(message.toByteArray())));
            assertEquals(message.size(), message.toByteArray().length);
            NegotiateMessage negotiate = new NegotiateMessage(flags, "D", "W", Optional.empty());
            assertEquals(negotiate, NtlmMessage.read(new WireReader(negotiate.toByteArray())));
            assertEquals(negotiate.size(), negotiate.toByteArray().length);
        }
    }

    private static AuthenticateMessage withResponse(AuthenticateMessage message, Bytes response) {
        return new AuthenticateMessage(
                message.lmResponse(),
                response,
                message.domain(),
                message.user(),
                message.workstation(),
                message.sessionKey(),
                message.flags(),
                message.version(),
                message.mic());
    }

    private static AuthenticateMessage withMic(AuthenticateMessage message, Optional<Bytes> mic) {
        return new AuthenticateMessage(
                message.lmResponse(),
                message.ntResponse(),
                message.domain(),
                message.user(),
                message.workstation(),
                message.sessionKey(),
                message.flags(),
                message.version(),
                mic);
    }
}
