package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart.Hello;
import dev.rejoin.net.WaryTls;
import dev.rejoin.pdu.x224.Protocols;
import java.time.Duration;
import java.util.Optional;

/**
 * One connection as far as it goes without a name: negotiation, TLS where that was chosen, then the
 * first question of what follows.
 *
 * @param tls empty where TLS was not come to
 */
record Conversation(Negotiation negotiation, Optional<TlsAnswer> tls) {
    /** Asks for these protocols and goes on with whatever is chosen. */
    static Conversation hold(
            Examination on, Visit visit, Optional<Protocols> asked, Duration patience) {
        Negotiation negotiation = NegotiationProbe.ask(on, visit.link(), asked, patience);
        return switch (negotiation.answer()) {
            case Answer.Selected selected when !selected.protocol().equals(Protocols.RDP) ->
                    secured(on, visit, negotiation, selected.protocol());
            case Answer.Selected _, Answer.Plain _ -> {
                ConferenceProbe.ask(on, visit.link(), negotiation, Introduction.ALL_METHODS);
                yield new Conversation(negotiation, Optional.empty());
            }
            default -> new Conversation(negotiation, Optional.empty());
        };
    }

    private static Conversation secured(
            Examination on, Visit visit, Negotiation negotiation, Protocols selected) {
        TlsProbe.Result tls = TlsProbe.start(on, visit.link(), Hello.FULL);
        tls.tls().ifPresent(it -> inside(on, it, negotiation, selected));
        return new Conversation(negotiation, Optional.of(tls.answer()));
    }

    private static void inside(
            Examination on, WaryTls tls, Negotiation negotiation, Protocols selected) {
        if (isCredSsp(selected)) {
            CredSspProbe.ask(on, tls, CredSspProbe.NEWEST);
        } else if (selected.equals(Protocols.SSL)) {
            ConferenceProbe.ask(on, tls, negotiation, Introduction.ALL_METHODS);
        }
    }

    static boolean isCredSsp(Protocols selected) {
        return selected.equals(Protocols.HYBRID) || selected.equals(Protocols.HYBRID_EX);
    }

    /** Whether TLS was promised and did not come about. */
    boolean tlsFailed() {
        return tls.map(answer -> !(answer instanceof TlsAnswer.Secured)).orElse(false);
    }

    Optional<Protocols> selected() {
        return negotiation.answer() instanceof Answer.Selected selected
                ? Optional.of(selected.protocol())
                : Optional.empty();
    }
}
