package dev.rejoin.doctor.probe;

import dev.rejoin.auth.credssp.CredSspClient.Tokens;
import dev.rejoin.auth.credssp.CredSspInquiry;
import dev.rejoin.auth.ntlm.AvPair;
import dev.rejoin.auth.ntlm.AvPairs;
import dev.rejoin.auth.ntlm.ChallengeMessage;
import dev.rejoin.auth.ntlm.NtlmVersion;
import dev.rejoin.auth.spnego.Mechanism;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.CredSspAnswer.Answer;
import dev.rejoin.doctor.fact.CredSspAnswer.Ntlm;
import dev.rejoin.net.WaryTls;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import java.time.Instant;

/**
 * [MS-CSSP] 3.1.5: begins an authentication and ends it with the server's first answer. No name is
 * sent, so nothing counts as an attempt to log on.
 */
final class CredSspProbe {
    static final int NEWEST = 6;
    static final int OLDEST = 2;

    private CredSspProbe() {}

    static CredSspAnswer ask(Examination on, WaryTls tls, int version) {
        long from = System.nanoTime();
        Question.Reply reply =
                Question.ask(
                        tls, request(version), FrameKind.TS_REQUEST, on.within(Patience.ANSWER));
        Instant received = Instant.now().minus(reply.took().dividedBy(2));
        CredSspAnswer fact =
                new CredSspAnswer(version, answer(reply.answer(), received), reply.took());
        on.notes().saw(fact);
        on.notes()
                .tried(
                        "CredSSP, version " + version,
                        Words.of(fact.answer()),
                        fact.answer() instanceof Answer.Challenge,
                        from);
        return fact;
    }

    static byte[] request(int version) {
        return CredSspInquiry.question(version, Tokens.RAW_NTLM).toByteArray();
    }

    static Answer answer(Question.Answer answer, Instant received) {
        return switch (answer) {
            case Question.Answer.Frame(Bytes frame) -> read(frame, received);
            case Question.Answer.None(var ending) -> new Answer.None(Ultimatum.orSaid(ending));
            case Question.Answer.Alert(var alert) -> new Answer.Alert(alert.toString());
        };
    }

    private static Answer read(Bytes frame, Instant received) {
        try {
            CredSspInquiry.Answer answer = CredSspInquiry.read(frame.toByteArray());
            int version = answer.version();
            if (answer.errorCode().isPresent()) {
                return new Answer.ErrorCode(version, answer.errorCode().getAsInt());
            }
            return switch (answer.token()) {
                case CredSspInquiry.Challenge challenge ->
                        new Answer.Challenge(version, ntlm(challenge.message(), received));
                case CredSspInquiry.Negotiation negotiation ->
                        new Answer.Token(version, mechanism(negotiation));
                case CredSspInquiry.OtherBytes other ->
                        new Answer.Token(version, Question.shown(other.token()).hex());
                case CredSspInquiry.NoToken _ -> new Answer.Token(version, "");
            };
        } catch (DecodeException another) {
            return new Answer.None(Ultimatum.orSaid(Question.shown(frame)));
        }
    }

    private static String mechanism(CredSspInquiry.Negotiation negotiation) {
        return negotiation
                .known()
                .map(Mechanism::name)
                .orElseGet(() -> negotiation.mechanism().map(Bytes::hex).orElse(""));
    }

    private static Ntlm ntlm(ChallengeMessage message, Instant received) {
        AvPairs pairs = message.targetInfo();
        return new Ntlm(
                message.flags().bits(),
                message.version().map(NtlmVersion::toString).orElse(""),
                message.targetName(),
                pairs.text(AvPair.NETBIOS_COMPUTER).orElse(""),
                pairs.text(AvPair.NETBIOS_DOMAIN).orElse(""),
                pairs.text(AvPair.DNS_COMPUTER).orElse(""),
                pairs.text(AvPair.DNS_DOMAIN).orElse(""),
                pairs.timestamp(),
                received);
    }
}
