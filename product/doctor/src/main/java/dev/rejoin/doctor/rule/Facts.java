package dev.rejoin.doctor.rule;

import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.CredSspAnswer.Ntlm;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.pdu.x224.Protocols;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts about one target, in an order that does not depend on when they came. */
record Facts(Target target, List<Fact> all, Instant now) {
    /** The first request: what every server understands. */
    static final Protocols USUAL = Protocols.SSL.with(Protocols.HYBRID).with(Protocols.HYBRID_EX);

    private static final Comparator<Fact> ORDER =
            Comparator.<Fact, String>comparing(fact -> fact.getClass().getName())
                    .thenComparing(Fact::toString);

    Facts {
        all = all.stream().sorted(ORDER).toList();
    }

    <F extends Fact> Stream<F> of(Class<F> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Everything answered to requests that asked for {@code protocols}. */
    Stream<Negotiation> asked(Protocols protocols) {
        return of(Negotiation.class).filter(it -> it.asked().equals(Optional.of(protocols)));
    }

    /** The best answer to the usual request: what a client that tries again gets to. */
    Optional<Negotiation> usual() {
        return asked(USUAL).min(Comparator.comparingInt(it -> rank(it.answer())));
    }

    private static int rank(Answer answer) {
        return switch (answer) {
            case Answer.Selected _ -> 0;
            case Answer.Plain _ -> 1;
            case Answer.Refused _ -> 2;
            case Answer.None _ -> 3;
        };
    }

    Optional<Answer.Selected> selected() {
        return usual().map(Negotiation::answer)
                .filter(Answer.Selected.class::isInstance)
                .map(Answer.Selected.class::cast);
    }

    /** Whether anything at all was said in X.224 or MCS. */
    boolean speaksRdp() {
        return of(Negotiation.class).map(Negotiation::answer).anyMatch(Facts::isRdp);
    }

    static boolean isRdp(Answer answer) {
        return !(answer instanceof Answer.None none) || Endings.isUltimatum(none.ending());
    }

    Stream<TlsAnswer.Secured> secured() {
        return of(TlsStart.class)
                .map(TlsStart::answer)
                .filter(TlsAnswer.Secured.class::isInstance)
                .map(TlsAnswer.Secured.class::cast);
    }

    /** The server's certificate and what came with it; empty when TLS did not come about. */
    List<X509Certificate> chain() {
        return secured()
                .map(TlsAnswer.Secured::chain)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    Optional<Ntlm> ntlm() {
        return of(CredSspAnswer.class)
                .map(CredSspAnswer::answer)
                .filter(CredSspAnswer.Answer.Challenge.class::isInstance)
                .map(answer -> ((CredSspAnswer.Answer.Challenge) answer).ntlm())
                .findFirst();
    }

    /** Connect Responses, with the request that each belongs to. */
    Stream<Conference> connected() {
        return of(Conference.class)
                .filter(it -> it.answer() instanceof Conference.Answer.Connected);
    }
}
