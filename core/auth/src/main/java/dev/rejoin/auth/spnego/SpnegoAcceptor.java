package dev.rejoin.auth.spnego;

import dev.rejoin.auth.Refusal;
import dev.rejoin.auth.ntlm.NtlmAcceptor;
import dev.rejoin.auth.ntlm.NtlmMessage;
import dev.rejoin.auth.ntlm.NtlmOutcome;
import dev.rejoin.auth.spnego.NegTokenResp.NegState;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.time.Instant;
import java.util.Optional;

/**
 * RFC 4178 for a server that speaks NTLM alone. NTLM tokens as such are taken too, and answered as
 * such. A token that cannot be read is a {@code DecodeException}.
 */
public final class SpnegoAcceptor {
    private final NtlmAcceptor ntlm;
    private State state = new Fresh();

    public SpnegoAcceptor(NtlmAcceptor ntlm) {
        this.ntlm = ntlm;
    }

    private sealed interface State {}

    private record Fresh() implements State {}

    private record Raw() implements State {}

    /**
     * NTLM is chosen.
     *
     * @param mechTypeList what a MIC covers
     * @param micNeeded because the client would have liked another mechanism better
     */
    private record Chosen(Bytes mechTypeList, boolean micNeeded) implements State {}

    public SpnegoOutcome step(byte[] token, Instant now) {
        if (state instanceof Fresh && NtlmMessage.isNtlm(token)) {
            state = new Raw();
        }
        return switch (state) {
            case Raw _ -> raw(ntlm.step(token, now));
            case Fresh _ -> first(NegotiationToken.read(new WireReader(token)), now);
            case Chosen chosen -> next(NegotiationToken.read(new WireReader(token)), chosen, now);
        };
    }

    private static SpnegoOutcome raw(NtlmOutcome outcome) {
        return switch (outcome) {
            case NtlmOutcome.Continue(Bytes answer) -> new SpnegoOutcome.Continue(answer);
            case NtlmOutcome.Accepted(var identity, var session) ->
                    new SpnegoOutcome.Accepted(identity, session, Optional.empty(), false);
            case NtlmOutcome.Refused(var refusal, var claimed) ->
                    new SpnegoOutcome.Refused(refusal, claimed);
        };
    }

    private SpnegoOutcome first(NegotiationToken token, Instant now) {
        if (!(token instanceof NegTokenInit offer)) {
            return refused(Refusal.OUT_OF_ORDER);
        }
        int choice = offer.mechanisms().indexOf(Mechanism.NTLM.identifier());
        if (choice < 0) {
            return refused(Refusal.NO_COMMON_MECHANISM);
        }
        state = new Chosen(Bytes.owning(offer.mechTypeList()), choice > 0);
        NegTokenResp answer = NegTokenResp.carrying(Optional.empty()).choosing(Mechanism.NTLM);
        if (choice > 0) {
            // The token in the offer, if any, is for the mechanism that the client put first.
            return new SpnegoOutcome.Continue(encode(answer.with(NegState.REQUEST_MIC)));
        }
        if (offer.token().isEmpty()) {
            return new SpnegoOutcome.Continue(encode(answer.with(NegState.ACCEPT_INCOMPLETE)));
        }
        return switch (ntlm.step(offer.token().get().toByteArray(), now)) {
            case NtlmOutcome.Continue(Bytes challenge) ->
                    new SpnegoOutcome.Continue(
                            encode(
                                    NegTokenResp.carrying(Optional.of(challenge))
                                            .choosing(Mechanism.NTLM)
                                            .with(NegState.ACCEPT_INCOMPLETE)));
            case NtlmOutcome.Refused(var refusal, var claimed) ->
                    new SpnegoOutcome.Refused(refusal, claimed);
            case NtlmOutcome.Accepted _ -> refused(Refusal.OUT_OF_ORDER);
        };
    }

    private SpnegoOutcome next(NegotiationToken token, Chosen chosen, Instant now) {
        if (!(token instanceof NegTokenResp response) || response.token().isEmpty()) {
            return refused(Refusal.OUT_OF_ORDER);
        }
        return switch (ntlm.step(response.token().get().toByteArray(), now)) {
            case NtlmOutcome.Continue(Bytes challenge) ->
                    new SpnegoOutcome.Continue(
                            encode(
                                    NegTokenResp.carrying(Optional.of(challenge))
                                            .with(NegState.ACCEPT_INCOMPLETE)));
            case NtlmOutcome.Refused(var refusal, var claimed) ->
                    new SpnegoOutcome.Refused(refusal, claimed);
            case NtlmOutcome.Accepted accepted -> finish(response, chosen, accepted);
        };
    }

    private static SpnegoOutcome finish(
            NegTokenResp response, Chosen chosen, NtlmOutcome.Accepted accepted) {
        NegTokenResp answer =
                NegTokenResp.carrying(Optional.empty()).with(NegState.ACCEPT_COMPLETED);
        if (response.mechListMic().isEmpty()) {
            if (chosen.micNeeded()) {
                return new SpnegoOutcome.Refused(
                        Refusal.MESSAGE_ALTERED, Optional.of(accepted.identity()));
            }
            return new SpnegoOutcome.Accepted(
                    accepted.identity(), accepted.session(), Optional.of(encode(answer)), false);
        }
        byte[] list = chosen.mechTypeList().toByteArray();
        byte[] mic = response.mechListMic().get().toByteArray();
        if (!accepted.session().verify(list, mic)) {
            return new SpnegoOutcome.Refused(
                    Refusal.MESSAGE_ALTERED, Optional.of(accepted.identity()));
        }
        byte[] ours = accepted.session().sign(list);
        accepted.session().restartKeyStreams();
        return new SpnegoOutcome.Accepted(
                accepted.identity(),
                accepted.session(),
                Optional.of(encode(answer.withMic(ours))),
                true);
    }

    private static SpnegoOutcome refused(Refusal refusal) {
        return new SpnegoOutcome.Refused(refusal, Optional.empty());
    }

    private static Bytes encode(NegTokenResp token) {
        return Bytes.owning(token.toByteArray());
    }
}
