package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.doctor.fact.TlsAnswer;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One address, and several servers that are not alike behind it. */
final class FarmRules {
    private FarmRules() {}

    static List<Sign> unequal(Facts facts) {
        List<String> differences = new ArrayList<>();
        answers(facts).ifPresent(differences::add);
        certificates(facts).ifPresent(differences::add);
        computers(facts).ifPresent(differences::add);
        if (differences.isEmpty()) {
            return List.of();
        }
        return List.of(
                Sign.strong(
                        Cause.of(CauseId.FARM_UNEQUAL, String.join("; ", differences)),
                        "one server whose settings changed meanwhile, or which turns some away",
                        facts.of(Negotiation.class).map(Shown::line).toArray(String[]::new)));
    }

    /** The same request, answered in two ways. */
    private static Optional<String> answers(Facts facts) {
        Map<String, TreeSet<String>> byRequest =
                facts.of(Negotiation.class)
                        .collect(
                                Collectors.groupingBy(
                                        it -> Shown.mask(it.asked()),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                it -> kind(it.answer()),
                                                Collectors.toCollection(TreeSet::new))));
        return byRequest.entrySet().stream()
                .filter(it -> it.getValue().size() > 1)
                .filter(it -> answered(facts, it.getKey()))
                .map(it -> it.getKey() + " is answered by " + String.join(" or ", it.getValue()))
                .findFirst();
    }

    /** Two ways of giving no answer are no difference between servers. */
    private static boolean answered(Facts facts, String request) {
        return facts.of(Negotiation.class)
                .filter(it -> Shown.mask(it.asked()).equals(request))
                .anyMatch(it -> Facts.isRdp(it.answer()));
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Answer.Selected it -> it.protocol() + " with flags 0x%02x".formatted(it.flags());
            case Answer.Refused it -> it.code().toString();
            case Answer.Plain _ -> "no negotiation";
            case Answer.None(var ending) -> ending.getClass().getSimpleName();
        };
    }

    private static Optional<String> certificates(Facts facts) {
        List<String> subjects =
                facts.secured()
                        .map(TlsAnswer.Secured::chain)
                        .filter(it -> !it.isEmpty())
                        .map(List::getFirst)
                        .distinct()
                        .map(FarmRules::shown)
                        .sorted()
                        .toList();
        return subjects.size() > 1
                ? Optional.of("certificates " + String.join(" and ", subjects))
                : Optional.empty();
    }

    private static String shown(X509Certificate certificate) {
        return "%s (serial %s)"
                .formatted(
                        certificate.getSubjectX500Principal().getName(),
                        certificate.getSerialNumber().toString(16));
    }

    private static Optional<String> computers(Facts facts) {
        TreeSet<String> names =
                facts.of(CredSspAnswer.class)
                        .map(CredSspAnswer::answer)
                        .filter(CredSspAnswer.Answer.Challenge.class::isInstance)
                        .map(it -> ((CredSspAnswer.Answer.Challenge) it).ntlm().netbiosComputer())
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        return names.size() > 1
                ? Optional.of("computers " + String.join(" and ", names))
                : Optional.empty();
    }
}
