package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.CredSspAnswer.Ntlm;
import dev.rejoin.doctor.rule.CertificateProblem.Kind;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the certificate, and what only deserves a word. */
final class CertificateRules {
    private CertificateRules() {}

    static List<Sign> expired(Facts facts) {
        return dated(facts, Kind.EXPIRED, CauseId.CERT_EXPIRED);
    }

    static List<Sign> notYet(Facts facts) {
        return dated(facts, Kind.NOT_YET_VALID, CauseId.CERT_NOT_YET);
    }

    private static List<Sign> dated(Facts facts, Kind kind, CauseId id) {
        return problems(facts, kind).stream()
                .map(it -> dated(facts, Cause.of(id, facts.target().host(), it.words())))
                .toList();
    }

    /** By the server's clock it may be valid; then our clock is wrong, and not the certificate. */
    private static Sign dated(Facts facts, Cause cause) {
        X509Certificate leaf = facts.chain().getFirst();
        List<String> seen = new ArrayList<>();
        seen.add(
                "valid from %s to %s; our clock says %s"
                        .formatted(
                                Shown.day(leaf.getNotBefore().toInstant()),
                                Shown.day(leaf.getNotAfter().toInstant()),
                                Shown.day(facts.now())));
        Optional<Instant> theirs = facts.ntlm().flatMap(Ntlm::time);
        theirs.ifPresent(it -> seen.add("the server's clock says " + Shown.day(it)));
        Sign sign = Sign.certain(cause, seen.toArray(String[]::new));
        return theirs.filter(it -> CertificateJudge.validAt(leaf, it)).isPresent()
                ? sign.remark()
                : sign;
    }

    static List<Sign> name(Facts facts) {
        List<CertificateProblem> problems = problems(facts, Kind.NAME);
        if (problems.isEmpty()) {
            return List.of();
        }
        X509Certificate leaf = facts.chain().getFirst();
        String host = facts.target().host();
        String names = problems.getFirst().words();
        Sign sign =
                Sign.strong(
                        Cause.of(CauseId.CERT_NAME, host, names),
                        "clients that connect by a name in it see nothing of this",
                        "asked for " + host + ", made for " + names,
                        "issued by " + leaf.getIssuerX500Principal().getName());
        return List.of(CertificateJudge.selfSigned(leaf) ? sign.remark() : sign);
    }

    /** Made for the machine's own name, where it was called by another. */
    static List<Sign> otherName(Facts facts) {
        List<X509Certificate> chain = facts.chain();
        String host = facts.target().host();
        if (chain.isEmpty()
                || CertificateJudge.matches(chain.getFirst(), host)
                || !problems(facts, Kind.NAME).isEmpty()) {
            return List.of();
        }
        String names = String.join(", ", CertificateJudge.names(chain.getFirst()));
        return List.of(
                Sign.certain(
                                Cause.of(CauseId.CERT_NAME, host, names),
                                "the server calls itself by one of these names")
                        .remark());
    }

    static List<Sign> untrusted(Facts facts) {
        List<Sign> signs = new ArrayList<>();
        for (CertificateProblem problem : problems(facts)) {
            if (problem.is(Kind.SELF_SIGNED) || problem.is(Kind.INCOMPLETE_CHAIN)) {
                Cause cause = Cause.of(CauseId.CERT_UNTRUSTED, problem.words());
                signs.add(Sign.certain(cause, chain(facts)).remark());
            }
        }
        return signs;
    }

    static List<Sign> weak(Facts facts) {
        List<Sign> signs = new ArrayList<>();
        for (CertificateProblem problem : problems(facts)) {
            Cause cause = Cause.of(CauseId.CERT_WEAK, problem.words());
            switch (problem.kind()) {
                case FAR_TOO_SHORT_KEY, BROKEN_SIGNATURE ->
                        signs.add(
                                Sign.strong(
                                        cause,
                                        "clients with laxer rules still take it",
                                        chain(facts)));
                case SHORT_KEY, OLD_SIGNATURE, PURPOSE, KEY_USAGE, AUTHORITY ->
                        signs.add(Sign.certain(cause, chain(facts)).remark());
                default -> {}
            }
        }
        return signs;
    }

    private static String[] chain(Facts facts) {
        return facts.chain().stream()
                .map(it ->
                        "%s, issued by %s, %s"
                                .formatted(
                                        it.getSubjectX500Principal().getName(),
                                        it.getIssuerX500Principal().getName(),
                                        it.getSigAlgName()))
                .toArray(String[]::new);
    }

    private static List<CertificateProblem> problems(Facts facts, Kind kind) {
        return problems(facts).stream().filter(it -> it.is(kind)).toList();
    }

    private static List<CertificateProblem> problems(Facts facts) {
        return CertificateJudge.judge(facts.chain(), names(facts), facts.now());
    }

    private static Set<String> names(Facts facts) {
        Set<String> names = new HashSet<>(Set.of(facts.target().host()));
        facts.ntlm().map(Ntlm::dnsComputer).filter(it -> !it.isEmpty()).ifPresent(names::add);
        facts.ntlm().map(Ntlm::netbiosComputer).filter(it -> !it.isEmpty()).ifPresent(names::add);
        return names;
    }
}
