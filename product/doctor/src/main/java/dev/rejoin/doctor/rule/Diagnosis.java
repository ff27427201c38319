package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Level;
import dev.rejoin.doctor.Finding;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Concludes from facts. The rules stand in the order in which they explain each other: the first
 * one that finds what prevents work names the verdict, the rest are findings.
 */
public final class Diagnosis {
    private static final List<Rule> RULES =
            List.of(
                    ReachRules::nameless,
                    ReachRules::unreachable,
                    ServiceRules::talksFirst,
                    ServiceRules::https,
                    ServiceRules::foreignAnswer,
                    ServiceRules::endlessAnswer,
                    ReachRules::drops,
                    ReachRules::silent,
                    InterceptionRules::keyBinding,
                    NegotiationRules::cut,
                    NegotiationRules::echo,
                    NegotiationRules::contradiction,
                    NegotiationRules::unasked,
                    NegotiationRules::hangsUp,
                    NegotiationRules::certificateMissing,
                    NegotiationRules::otherProof,
                    TlsRules::start,
                    InterceptionRules::impossible,
                    InterceptionRules::issuer,
                    InterceptionRules::knownKey,
                    ClockRules::explainsDates,
                    CertificateRules::expired,
                    CertificateRules::notYet,
                    ClockRules::skew,
                    CertificateRules::name,
                    CertificateRules::weak,
                    NegotiationRules::rdpOnly,
                    CredSspRules::unpatched,
                    CredSspRules::refused,
                    CredSspRules::noAnswer,
                    ConferenceRules::conference,
                    LogonRules::attempt,
                    IdleRules::limit,
                    IdleRules::cut,
                    FarmRules::unequal,
                    StandardSecurityRules::levels,
                    CredSspRules::forcesUpdates,
                    TlsRules::outdatedAllowed,
                    CertificateRules::otherName,
                    CertificateRules::untrusted,
                    NegotiationRules::remarks);

    private Diagnosis() {}

    /**
     * @param facts in any order
     * @param now our clock
     */
    public static Conclusion conclude(Target target, List<Fact> facts, Instant now) {
        Facts seen = new Facts(target, facts, now);
        List<Sign> signs = signs(seen);
        Optional<Sign> first = signs.stream().filter(Sign::prevents).findFirst();
        Finding verdict = first.orElseGet(() -> Remainder.of(seen)).finding();
        List<Finding> findings =
                signs.stream()
                        .filter(it -> !it.finding().equals(verdict))
                        .sorted(
                                Comparator.comparing(Sign::prevents)
                                        .reversed()
                                        .thenComparing(Diagnosis::level, Comparator.reverseOrder()))
                        .map(Sign::finding)
                        .toList();
        return new Conclusion(verdict, findings, Unseen.of(seen));
    }

    /** Two rules may see one thing: it is said once. */
    private static List<Sign> signs(Facts facts) {
        List<Sign> signs = new ArrayList<>();
        for (Rule rule : RULES) {
            for (Sign sign : rule.of(facts)) {
                boolean said =
                        signs.stream()
                                .anyMatch(
                                        it -> it.finding().cause().equals(sign.finding().cause()));
                if (!said) {
                    signs.add(sign);
                }
            }
        }
        return signs;
    }

    private static Level level(Sign sign) {
        return sign.finding().cause().level();
    }
}
