package dev.rejoin.doctor.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.rejoin.auth.credssp.TsRequest;
import dev.rejoin.auth.ntlm.AvPair;
import dev.rejoin.auth.ntlm.AvPairs;
import dev.rejoin.auth.ntlm.ChallengeMessage;
import dev.rejoin.auth.ntlm.NtlmFlags;
import dev.rejoin.auth.ntlm.NtlmVersion;
import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.pdu.x224.ConnectionRequest;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What answers mean, and that no beginning of one is more than bytes. */
class AnswersTest {
    private static final String SELECTED = "030000130ed000001234000209080001000000";
    private static final String REFUSED = "030000130ed000000000000300080005000000";
    private static final String PLAIN = "0300000b06d00000123400";
    private static final String ULTIMATUM = "0300000902f0802180";

    private static Question.Answer.Frame frame(String hex) {
        return new Question.Answer.Frame(Bytes.ofHex(hex));
    }

    @Test
    void theRequestIsOneThatEveryServerUnderstands() {
        byte[] bytes = NegotiationProbe.request(Optional.of(NegotiationProbe.USUAL));
        ConnectionRequest request = ConnectionRequest.read(new WireReader(bytes));
        assertEquals(new Protocols(0x0B), request.protocols());
        assertEquals(0, request.negotiation().orElseThrow().flags());
        assertEquals("Cookie[user=rejoin-doctor]", request.routing().toString());
    }

    @Test
    void confirmsAreToldApart() {
        assertEquals(
                new Negotiation.Answer.Selected(Protocols.SSL, 9, 0x1234, Bytes.ofHex(SELECTED)),
                NegotiationProbe.answer(frame(SELECTED)));
        assertEquals(
                new Negotiation.Answer.Refused(
                        FailureCode.HYBRID_REQUIRED_BY_SERVER, 0, Bytes.ofHex(REFUSED)),
                NegotiationProbe.answer(frame(REFUSED)));
        assertEquals(
                new Negotiation.Answer.Plain(0x1234, Bytes.ofHex(PLAIN)),
                NegotiationProbe.answer(frame(PLAIN)));
        assertEquals(
                new Negotiation.Answer.None(new Ending.Ultimatum(Bytes.ofHex(ULTIMATUM))),
                NegotiationProbe.answer(frame(ULTIMATUM)));
    }

    @Test
    void aConfirmThatIsNoneIsShown() {
        String unknownCode = REFUSED.replace("0005000000", "00ff000000");
        assertEquals(
                new Negotiation.Answer.None(new Ending.Said(Bytes.ofHex(unknownCode))),
                NegotiationProbe.answer(frame(unknownCode)));
    }

    @Test
    void noPrefixOfAnyAnswerIsMoreThanBytes() {
        for (String whole : new String[] {SELECTED, REFUSED, PLAIN, ULTIMATUM, challenge()}) {
            for (int size = 0; size < whole.length(); size += 2) {
                Bytes prefix = Bytes.ofHex(whole.substring(0, size));
                Question.Answer cut = new Question.Answer.Frame(prefix);
                assertInstanceOf(Negotiation.Answer.None.class, NegotiationProbe.answer(cut));
                assertInstanceOf(
                        Conference.Answer.None.class,
                        ConferenceProbe.answer(cut, Introduction.ALL_METHODS));
                assertInstanceOf(
                        CredSspAnswer.Answer.None.class,
                        CredSspProbe.answer(cut, Instant.EPOCH),
                        prefix.hex());
            }
        }
    }

    @Test
    void theChallengeIsRead() {
        CredSspAnswer.Answer answer = CredSspProbe.answer(frame(challenge()), Instant.EPOCH);
        CredSspAnswer.Answer.Challenge challenge =
                assertInstanceOf(CredSspAnswer.Answer.Challenge.class, answer, answer.toString());
        assertEquals(5, challenge.version());
        assertEquals("10.0.20348", challenge.ntlm().build());
        assertEquals("VM", challenge.ntlm().target());
        assertEquals("vm.test", challenge.ntlm().dnsComputer());
        assertEquals(Optional.empty(), challenge.ntlm().time());
    }

    @Test
    void anErrorCodeIsRead() {
        Bytes refusal =
                Bytes.owning(TsRequest.ofVersion(6).withErrorCode(0xC000005E).toByteArray());
        assertEquals(
                new CredSspAnswer.Answer.ErrorCode(6, 0xC000005E),
                CredSspProbe.answer(new Question.Answer.Frame(refusal), Instant.EPOCH));
    }

    private static String challenge() {
        ChallengeMessage message =
                new ChallengeMessage(
                        new NtlmFlags(
                                NtlmFlags.UNICODE | NtlmFlags.TARGET_INFO | NtlmFlags.VERSION),
                        "VM",
                        Bytes.ofHex("0102030405060708"),
                        AvPairs.NONE.with(AvPair.DNS_COMPUTER, "vm.test"),
                        Optional.of(new NtlmVersion(10, 0, 20_348, 15)));
        Bytes token = Bytes.owning(message.toByteArray());
        return Bytes.owning(TsRequest.ofVersion(5).withNegoToken(token).toByteArray()).hex();
    }
}
