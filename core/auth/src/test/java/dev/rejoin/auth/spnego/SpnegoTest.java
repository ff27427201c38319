package dev.rejoin.auth.spnego;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Refusal;
import dev.rejoin.auth.Secret;
import dev.rejoin.auth.SeededRandomness;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtlmAcceptor;
import dev.rejoin.auth.ntlm.NtlmInitiator;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.auth.spnego.NegTokenResp.NegState;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpnegoTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final NtHash HASH = NtHash.of(Secret.of("Wonderland1"));
    private static final List<Mechanism> KERBEROS_FIRST =
            List.of(Mechanism.MICROSOFT_KERBEROS, Mechanism.KERBEROS, Mechanism.NTLM);

    private final SpnegoAcceptor acceptor =
            new SpnegoAcceptor(
                    new NtlmAcceptor(
                            NtlmTarget.standalone("HOST", "host"),
                            (_, _) -> Optional.of(HASH),
                            HASH,
                            new SeededRandomness(1)));

    private static SpnegoInitiator initiator(List<Mechanism> offered) {
        return new SpnegoInitiator(
                offered,
                new NtlmInitiator(
                        new NtlmInitiator.Settings(
                                "alice", "", "", HASH, Optional.empty(), Optional.empty()),
                        new SeededRandomness(2)));
    }

    private static NegTokenResp response(Bytes token) {
        return assertInstanceOf(NegTokenResp.class, NegotiationToken.read(token.reader()));
    }

    @Test
    void offersAsPublished() {
        String encoded = "601c 06062b0601050502 a012 3010 a00e 300c 060a 2b06010401823702020a";
        NegTokenInit offer =
                new NegTokenInit(
                        List.of(Mechanism.NTLM.identifier()), Optional.empty(), Optional.empty());
        byte[] bytes = HexFormat.of().parseHex(encoded.replace(" ", ""));
        assertArrayEquals(bytes, offer.toByteArray());
        assertEquals(offer, NegotiationToken.read(new WireReader(bytes)));
        assertEquals(bytes.length, offer.size());
    }

    @Test
    void answersAsPublished() {
        String encoded = "a114 3012 a003 0a0103 a10b 0609 2a864886f712010202".replace(" ", "");
        NegTokenResp answer =
                NegTokenResp.carrying(Optional.empty())
                        .choosing(Mechanism.KERBEROS)
                        .with(NegState.REQUEST_MIC);
        assertArrayEquals(HexFormat.of().parseHex(encoded), answer.toByteArray());
        assertEquals(answer, response(Bytes.ofHex(encoded)));
    }

    @Test
    void asksForAMicWhenNtlmIsNotTheClientsFirst() {
        SpnegoInitiator client = initiator(KERBEROS_FIRST);
        NegTokenResp first = response(next(client.start()));
        assertEquals(Optional.of(NegState.REQUEST_MIC), first.state());
        assertEquals(Optional.of(Mechanism.NTLM.identifier()), first.mechanism());
        assertTrue(first.token().isEmpty());
    }

    @Test
    void exchangesAMicOverTheList() {
        SpnegoOutcome outcome = acceptor.step(lastOf(initiator(KERBEROS_FIRST)), NOW);
        SpnegoOutcome.Accepted accepted = assertInstanceOf(SpnegoOutcome.Accepted.class, outcome);
        assertTrue(accepted.awaited());
        NegTokenResp answer = response(accepted.token().orElseThrow());
        assertEquals(Optional.of(NegState.ACCEPT_COMPLETED), answer.state());
        assertEquals(16, answer.mechListMic().orElseThrow().size());
    }

    @Test
    void refusesAMissingMic() {
        assertEquals(Refusal.MESSAGE_ALTERED, refusalWithMic(Optional.empty()));
    }

    @Test
    void refusesAWrongMic() {
        Bytes zeros = Bytes.owning(new byte[16]);
        assertEquals(Refusal.MESSAGE_ALTERED, refusalWithMic(Optional.of(zeros)));
    }

    private Refusal refusalWithMic(Optional<Bytes> mic) {
        NegTokenResp last = response(Bytes.owning(lastOf(initiator(KERBEROS_FIRST))));
        NegTokenResp changed = new NegTokenResp(last.state(), last.mechanism(), last.token(), mic);
        SpnegoOutcome outcome = acceptor.step(changed.toByteArray(), NOW);
        return assertInstanceOf(SpnegoOutcome.Refused.class, outcome).refusal();
    }

    @Test
    void refusesAnOfferWithoutNtlm() {
        NegTokenInit offer =
                new NegTokenInit(
                        List.of(Mechanism.KERBEROS.identifier(), Mechanism.NEGOEX.identifier()),
                        Optional.empty(),
                        Optional.empty());
        SpnegoOutcome outcome = acceptor.step(offer.toByteArray(), NOW);
        assertEquals(
                Refusal.NO_COMMON_MECHANISM,
                assertInstanceOf(SpnegoOutcome.Refused.class, outcome).refusal());
    }

    @Test
    void refusesAnAnswerBeforeAnOffer() {
        byte[] answer = NegTokenResp.carrying(Optional.empty()).toByteArray();
        SpnegoOutcome outcome = acceptor.step(answer, NOW);
        assertEquals(
                Refusal.OUT_OF_ORDER,
                assertInstanceOf(SpnegoOutcome.Refused.class, outcome).refusal());
    }

    @Test
    void knowsMechanismsByTheirIdentifiers() {
        for (Mechanism mechanism : Mechanism.values()) {
            assertEquals(Optional.of(mechanism), Mechanism.of(mechanism.identifier()));
        }
        assertEquals(Optional.empty(), Mechanism.of(Bytes.ofHex("2a")));
    }

    @Test
    void refusesEveryStrictPrefix() {
        for (byte[] whole :
                List.of(
                        initiator(List.of(Mechanism.NTLM)).start().toByteArray(),
                        lastOf(initiator(KERBEROS_FIRST)))) {
            for (int size = 0; size < whole.length; size++) {
                WireReader in = new WireReader(whole, 0, size);
                assertThrows(
                        DecodeException.class,
                        () -> NegotiationToken.read(in),
                        "prefix of " + size);
            }
        }
    }

    private Bytes next(Bytes token) {
        SpnegoOutcome outcome = acceptor.step(token.toByteArray(), NOW);
        return assertInstanceOf(SpnegoOutcome.Continue.class, outcome).token();
    }

    /** The client's last token, after the acceptor has seen all before it. */
    private byte[] lastOf(SpnegoInitiator client) {
        Bytes token = client.start();
        for (int i = 0; i < 2; i++) {
            SpnegoInitiator.Outcome said = client.step(next(token).toByteArray(), NOW);
            token = assertInstanceOf(SpnegoInitiator.Outcome.Continue.class, said).token();
        }
        return token.toByteArray();
    }
}
