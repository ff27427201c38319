package dev.rejoin.doctor.probe;

import dev.rejoin.auth.credssp.TsRequest;
import dev.rejoin.auth.ntlm.AvPair;
import dev.rejoin.auth.ntlm.AvPairs;
import dev.rejoin.auth.ntlm.ChallengeMessage;
import dev.rejoin.auth.ntlm.NegotiateMessage;
import dev.rejoin.auth.ntlm.NtlmFlags;
import dev.rejoin.auth.ntlm.NtlmMessage;
import dev.rejoin.auth.ntlm.NtlmVersion;
import dev.rejoin.auth.spnego.Mechanism;
import dev.rejoin.auth.spnego.NegTokenResp;
import dev.rejoin.auth.spnego.NegotiationToken;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.CredSspAnswer.Answer;
import dev.rejoin.doctor.fact.CredSspAnswer.Ntlm;
import dev.rejoin.net.WaryTls;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * [MS-CSSP] 3.1.5: begins an authentication and ends it with the server's first answer. No name is
 * sent, so nothing counts as an attempt to log on.
 */
final class CredSspProbe {
    static final int NEWEST = 6;
    static final int OLDEST = 2;

    private static final NtlmFlags FLAGS =
            new NtlmFlags(
                    NtlmFlags.UNICODE
                            | NtlmFlags.REQUEST_TARGET
                            | NtlmFlags.SIGN
                            | NtlmFlags.SEAL
                            | NtlmFlags.NTLM
                            | NtlmFlags.ALWAYS_SIGN
                            | NtlmFlags.EXTENDED_SESSION_SECURITY
                            | NtlmFlags.VERSION
                            | NtlmFlags.KEY_128
                            | NtlmFlags.KEY_EXCHANGE
                            | NtlmFlags.KEY_56);

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
        NegotiateMessage negotiate =
                new NegotiateMessage(FLAGS, "", "", Optional.of(NtlmVersion.OURS));
        WireWriter token = new WireWriter();
        negotiate.write(token);
        return TsRequest.ofVersion(version)
                .withNegoToken(Bytes.owning(token.toByteArray()))
                .toByteArray();
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
            TsRequest request = TsRequest.read(frame.reader());
            if (request.errorCode().isPresent()) {
                return new Answer.ErrorCode(request.version(), request.errorCode().getAsInt());
            }
            return token(request.version(), request.negoToken().orElse(Bytes.EMPTY), received);
        } catch (DecodeException another) {
            return new Answer.None(Ultimatum.orSaid(Question.shown(frame)));
        }
    }

    private static Answer token(int version, Bytes token, Instant received) {
        if (isNtlm(token)) {
            return challenge(version, token, received);
        }
        if (!token.isEmpty()
                && NegotiationToken.read(token.reader()) instanceof NegTokenResp response) {
            Bytes inner = response.token().orElse(Bytes.EMPTY);
            return isNtlm(inner)
                    ? challenge(version, inner, received)
                    : new Answer.Token(version, mechanism(response));
        }
        return new Answer.Token(version, "");
    }

    private static Answer challenge(int version, Bytes token, Instant received) {
        return NtlmMessage.read(token.reader()) instanceof ChallengeMessage message
                ? new Answer.Challenge(version, ntlm(message, received))
                : new Answer.Token(version, "NTLM");
    }

    private static boolean isNtlm(Bytes token) {
        return NtlmMessage.isNtlm(token.toByteArray());
    }

    private static String mechanism(NegTokenResp response) {
        return response.mechanism()
                .map(chosen -> Mechanism.of(chosen).map(Mechanism::name).orElseGet(chosen::hex))
                .orElse("");
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
