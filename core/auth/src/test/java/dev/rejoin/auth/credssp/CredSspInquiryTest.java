package dev.rejoin.auth.credssp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.NtStatus;
import dev.rejoin.auth.SeededRandomness;
import dev.rejoin.auth.credssp.CredSspClient.Tokens;
import dev.rejoin.auth.credssp.CredSspFailure.Reason;
import dev.rejoin.auth.credssp.CredSspInquiry.Answer;
import dev.rejoin.auth.credssp.CredSspInquiry.Challenge;
import dev.rejoin.auth.credssp.CredSspInquiry.Negotiation;
import dev.rejoin.auth.credssp.CredSspInquiry.NoToken;
import dev.rejoin.auth.credssp.CredSspInquiry.OtherBytes;
import dev.rejoin.auth.ntlm.AvPair;
import dev.rejoin.auth.ntlm.NtlmFlags;
import dev.rejoin.auth.spnego.Mechanism;
import dev.rejoin.auth.spnego.NegTokenResp.NegState;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CredSspInquiryTest {
    private final Exchange exchange = new Exchange();

    /** What a server of ours answers. */
    private Answer ask(int version, Tokens tokens) {
        return CredSspInquiry.read(answer(version, tokens));
    }

    private byte[] answer(int version, Tokens tokens) {
        CredSspServer server = exchange.server(new SeededRandomness(1));
        CredSspOutcome outcome =
                server.step(CredSspInquiry.question(version, tokens).toByteArray(), Exchange.NOW);
        return assertInstanceOf(CredSspOutcome.Reply.class, outcome).frame().toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"2, RAW_NTLM", "6, RAW_NTLM", "2, SPNEGO", "5, SPNEGO", "6, SPNEGO"})
    void challengeSaysWhoTheServerIs(int version, Tokens tokens) {
        Answer answer = ask(version, tokens);

        Challenge challenge = assertInstanceOf(Challenge.class, answer.token());
        assertEquals(tokens == Tokens.SPNEGO, challenge.wrapped());
        assertEquals(
                Optional.of("host.example"),
                challenge.message().targetInfo().text(AvPair.DNS_COMPUTER));
        assertEquals(
                Optional.of("HOST"), challenge.message().targetInfo().text(AvPair.NETBIOS_DOMAIN));
        assertEquals(Optional.of(Exchange.NOW), challenge.message().targetInfo().timestamp());
        assertTrue(challenge.message().flags().has(NtlmFlags.SEAL));
        assertTrue(challenge.message().version().isPresent());
        assertEquals(OptionalInt.empty(), answer.errorCode());
        assertEquals(version, Math.min(answer.version(), version));
    }

    @Test
    void questionHoldsTheVersionAndNoName() {
        for (Tokens tokens : Tokens.values()) {
            TsRequest question =
                    TsRequest.read(
                            new WireReader(CredSspInquiry.question(3, tokens).toByteArray()));
            assertEquals(3, question.version());
            assertTrue(question.authInfo().isEmpty() && question.pubKeyAuth().isEmpty());
        }
        assertThrows(
                IllegalArgumentException.class, () -> CredSspInquiry.question(1, Tokens.SPNEGO));
        assertThrows(
                IllegalArgumentException.class, () -> CredSspInquiry.question(7, Tokens.SPNEGO));
    }

    @Test
    void serverThatChoosesWithoutATokenIsHeard() {
        Answer answer = ask(6, Tokens.SPNEGO_WITH_KERBEROS);

        Negotiation negotiation = assertInstanceOf(Negotiation.class, answer.token());
        assertEquals(Optional.of(NegState.REQUEST_MIC), negotiation.state());
        assertEquals(Optional.of(Mechanism.NTLM), negotiation.known());
    }

    @Test
    void errorCodeComesWithoutAToken() {
        byte[] frame = TsRequest.ofVersion(6).withErrorCode(NtStatus.LOGON_FAILURE).toByteArray();

        assertEquals(
                new Answer(6, OptionalInt.of(NtStatus.LOGON_FAILURE), new NoToken()),
                CredSspInquiry.read(frame));
    }

    @ParameterizedTest
    @EnumSource
    void everyPrefixIsRefused(Tokens tokens) {
        byte[] frame = answer(6, tokens);
        for (int size = 0; size < frame.length; size++) {
            byte[] prefix = Arrays.copyOf(frame, size);
            assertThrows(DecodeException.class, () -> CredSspInquiry.read(prefix));
        }
    }

    @Test
    void tokenThatBreaksOffIsOtherBytes() {
        for (Tokens tokens : new Tokens[] {Tokens.RAW_NTLM, Tokens.SPNEGO}) {
            Bytes whole =
                    TsRequest.read(new WireReader(answer(6, tokens))).negoToken().orElseThrow();
            for (int size = 0; size < 40; size++) {
                Bytes token = Bytes.owning(Arrays.copyOf(whole.toByteArray(), size));
                byte[] frame = TsRequest.ofVersion(6).withNegoToken(token).toByteArray();
                assertEquals(new OtherBytes(token), CredSspInquiry.read(frame).token());
            }
        }
    }

    /** What FreeRDP 2 answers to SPNEGO: a token of zeros, and then it closes. */
    @ParameterizedTest
    @EnumSource(names = {"SPNEGO", "SPNEGO_WITH_KERBEROS"})
    void serverThatCannotReadSpnegoIsTriedWithNtlm(Tokens tokens) {
        byte[] zeros =
                TsRequest.ofVersion(6)
                        .withNegoToken(Bytes.owning(new byte[12_256]))
                        .withErrorCode(0xC007_00EA)
                        .toByteArray();
        exchange.tokens = tokens;
        CredSspClient client = exchange.client(new SeededRandomness(2));
        client.start();

        assertEquals(Reason.TOKEN_FORM, refused(client.step(zeros, Exchange.NOW)));
        assertEquals(Tokens.RAW_NTLM, tokens.otherForm());
        assertEquals(
                new OtherBytes(Bytes.owning(new byte[12_256])), CredSspInquiry.read(zeros).token());
    }

    @Test
    void serverThatCannotReadNtlmIsTriedWithSpnego() {
        byte[] error =
                TsRequest.ofVersion(6).withErrorCode(NtStatus.SEC_E_INVALID_TOKEN).toByteArray();
        CredSspClient client = exchange.client(new SeededRandomness(2));
        client.start();

        assertEquals(Reason.TOKEN_FORM, refused(client.step(error, Exchange.NOW)));
        assertEquals(Tokens.SPNEGO, Tokens.RAW_NTLM.otherForm());
    }

    @Test
    void sameErrorAfterTheFirstAnswerIsNotAboutTheForm() {
        byte[] error =
                TsRequest.ofVersion(6).withErrorCode(NtStatus.SEC_E_INVALID_TOKEN).toByteArray();
        CredSspClient client = exchange.client(new SeededRandomness(2));
        client.start();
        client.step(answer(6, Tokens.RAW_NTLM), Exchange.NOW);

        assertFalse(refused(client.step(error, Exchange.NOW)) == Reason.TOKEN_FORM);
    }

    private static Reason refused(CredSspClientOutcome outcome) {
        return assertInstanceOf(CredSspClientOutcome.Refused.class, outcome).failure().reason();
    }
}
