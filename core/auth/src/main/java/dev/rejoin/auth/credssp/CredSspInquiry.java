package dev.rejoin.auth.credssp;

import dev.rejoin.auth.credssp.CredSspClient.Tokens;
import dev.rejoin.auth.ntlm.ChallengeMessage;
import dev.rejoin.auth.ntlm.NtlmInitiator;
import dev.rejoin.auth.ntlm.NtlmMessage;
import dev.rejoin.auth.spnego.Mechanism;
import dev.rejoin.auth.spnego.NegTokenInit;
import dev.rejoin.auth.spnego.NegTokenResp;
import dev.rejoin.auth.spnego.NegTokenResp.NegState;
import dev.rejoin.auth.spnego.NegotiationToken;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * [MS-CSSP] 3.1.5, no further than the server's first answer: what a server says of itself to
 * somebody without a name. Nothing counts as an attempt to log on.
 */
public final class CredSspInquiry {
    private CredSspInquiry() {}

    /**
     * What the server answered.
     *
     * @param version the newest CredSSP version that it speaks
     * @param errorCode an NTSTATUS, where it gives up at once
     */
    public record Answer(int version, OptionalInt errorCode, Token token) {}

    /** The token in the answer. */
    public sealed interface Token {}

    /** None. */
    public record NoToken() implements Token {}

    /**
     * NTLM.
     *
     * @param wrapped whether it came in SPNEGO
     */
    public record Challenge(ChallengeMessage message, boolean wrapped) implements Token {}

    /**
     * SPNEGO without a challenge of NTLM.
     *
     * @param mechanism the object identifier of the server's choice, if it made one
     */
    public record Negotiation(Optional<NegState> state, Optional<Bytes> mechanism)
            implements Token {
        /** Empty also for mechanisms that nobody here knows. */
        public Optional<Mechanism> known() {
            return mechanism.flatMap(Mechanism::of);
        }
    }

    /** Neither: all zero from FreeRDP 2, which takes SPNEGO for NTLM and fails. */
    public record OtherBytes(Bytes token) implements Token {}

    /**
     * The first frame.
     *
     * @param version the newest to speak, 2 to 6
     */
    public static Bytes question(int version, Tokens tokens) {
        if (version < CredSspServer.OLDEST_VERSION || version > CredSspServer.NEWEST_VERSION) {
            throw new IllegalArgumentException("CredSSP version " + version);
        }
        Bytes ntlm = NtlmInitiator.negotiate();
        Bytes token =
                switch (tokens) {
                    case RAW_NTLM -> ntlm;
                    case SPNEGO -> offer(List.of(Mechanism.NTLM), Optional.of(ntlm));
                    case SPNEGO_WITH_KERBEROS ->
                            offer(List.of(Mechanism.KERBEROS, Mechanism.NTLM), Optional.empty());
                };
        return Bytes.owning(TsRequest.ofVersion(version).withNegoToken(token).toByteArray());
    }

    private static Bytes offer(List<Mechanism> mechanisms, Optional<Bytes> token) {
        return Bytes.owning(
                new NegTokenInit(
                                mechanisms.stream().map(Mechanism::identifier).toList(),
                                token,
                                Optional.empty())
                        .toByteArray());
    }

    /** Reads one whole TSRequest, cut by {@link TsRequest#frameSize}. */
    public static Answer read(byte[] frame) {
        TsRequest answer = TsRequest.read(new WireReader(frame));
        return new Answer(
                answer.version(),
                answer.errorCode(),
                answer.negoToken().map(CredSspInquiry::token).orElse(new NoToken()));
    }

    private static Token token(Bytes token) {
        try {
            byte[] bytes = token.toByteArray();
            if (NtlmMessage.isNtlm(bytes)) {
                return challenge(bytes, false);
            }
            if (NegotiationToken.looksLikeOne(bytes)) {
                return negotiation(NegotiationToken.read(token.reader()), token);
            }
        } catch (DecodeException unreadable) {
            // As good as no token of that kind: the caller sees the bytes.
        }
        return new OtherBytes(token);
    }

    private static Token negotiation(NegotiationToken token, Bytes original) {
        if (!(token instanceof NegTokenResp answer)) {
            return new OtherBytes(original);
        }
        Optional<byte[]> inner = answer.token().map(Bytes::toByteArray).filter(NtlmMessage::isNtlm);
        return inner.isPresent()
                ? challenge(inner.get(), true)
                : new Negotiation(answer.state(), answer.mechanism());
    }

    private static Token challenge(byte[] bytes, boolean wrapped) {
        return NtlmMessage.read(new WireReader(bytes)) instanceof ChallengeMessage message
                ? new Challenge(message, wrapped)
                : new OtherBytes(Bytes.of(bytes));
    }
}
