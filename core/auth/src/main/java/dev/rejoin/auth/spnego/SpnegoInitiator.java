package dev.rejoin.auth.spnego;

import dev.rejoin.auth.Refusal;
import dev.rejoin.auth.ntlm.NtlmInitiator;
import dev.rejoin.auth.ntlm.NtlmSession;
import dev.rejoin.auth.spnego.NegTokenResp.NegState;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * RFC 4178 for a client that speaks NTLM, whatever else it offers. With NTLM offered first and no
 * request for one there is no MIC over the list; else both ends send one.
 */
public final class SpnegoInitiator {

    /** What comes of a server's token. */
    public sealed interface Outcome {
        /** Send the token, then take the server's next one. */
        record Continue(Bytes token) implements Outcome {}

        /** The session is ready; send the token if there is one. */
        record Established(NtlmSession session, Optional<Bytes> token) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    private final NtlmInitiator ntlm;
    private final NegTokenInit offer;
    private State state = new Offered();

    /** Offers these mechanisms, NTLM among them. */
    public SpnegoInitiator(List<Mechanism> offered, NtlmInitiator ntlm) {
        if (!offered.contains(Mechanism.NTLM)) {
            throw new IllegalArgumentException("NTLM must be among the offered mechanisms");
        }
        this.ntlm = ntlm;
        this.offer =
                new NegTokenInit(
                        offered.stream().map(Mechanism::identifier).toList(),
                        offered.getFirst() == Mechanism.NTLM
                                ? Optional.of(ntlm.start())
                                : Optional.empty(),
                        Optional.empty());
    }

    private sealed interface State {}

    private record Offered() implements State {}

    private record Negotiating() implements State {}

    private record AwaitingMic(NtlmSession session) implements State {}

    private record Finished() implements State {}

    /** The first token. */
    public Bytes start() {
        return Bytes.owning(offer.toByteArray());
    }

    public Outcome step(byte[] token, Instant now) {
        State before = state;
        state = new Finished();
        if (!(NegotiationToken.read(new WireReader(token)) instanceof NegTokenResp response)) {
            return new Outcome.Refused(Refusal.OUT_OF_ORDER);
        }
        if (response.state().equals(Optional.of(NegState.REJECT))
                || response.mechanism()
                        .filter(chosen -> !chosen.equals(Mechanism.NTLM.identifier()))
                        .isPresent()) {
            return new Outcome.Refused(Refusal.NO_COMMON_MECHANISM);
        }
        return switch (before) {
            case Offered _ when response.token().isEmpty() -> {
                state = new Negotiating();
                yield carrying(ntlm.start());
            }
            case Offered _, Negotiating _ -> authenticate(response, now);
            case AwaitingMic awaiting -> check(response, awaiting.session());
            case Finished _ -> new Outcome.Refused(Refusal.OUT_OF_ORDER);
        };
    }

    private Outcome authenticate(NegTokenResp response, Instant now) {
        if (response.token().isEmpty()) {
            return new Outcome.Refused(Refusal.OUT_OF_ORDER);
        }
        return switch (ntlm.step(response.token().get().toByteArray(), now)) {
            case NtlmInitiator.Outcome.Refused(var refusal) -> new Outcome.Refused(refusal);
            case NtlmInitiator.Outcome.Established(var token, var session) -> {
                NegTokenResp answer = NegTokenResp.carrying(Optional.of(token));
                boolean micAsked = response.state().equals(Optional.of(NegState.REQUEST_MIC));
                if (offer.token().isPresent() && !micAsked) {
                    yield new Outcome.Established(session, Optional.of(encode(answer)));
                }
                state = new AwaitingMic(session);
                byte[] mic = session.sign(offer.mechTypeList());
                yield new Outcome.Continue(encode(answer.withMic(mic)));
            }
        };
    }

    private Outcome check(NegTokenResp response, NtlmSession session) {
        if (response.mechListMic().isEmpty()
                || !session.verify(
                        offer.mechTypeList(), response.mechListMic().get().toByteArray())) {
            return new Outcome.Refused(Refusal.MESSAGE_ALTERED);
        }
        session.restartKeyStreams();
        return new Outcome.Established(session, Optional.empty());
    }

    private static Outcome carrying(Bytes token) {
        return new Outcome.Continue(encode(NegTokenResp.carrying(Optional.of(token))));
    }

    private static Bytes encode(NegTokenResp token) {
        return Bytes.owning(token.toByteArray());
    }
}
