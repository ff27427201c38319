package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.CredSspAnswer.Ntlm;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The server's clock against ours, as NTLM shows it. */
final class ClockRules {
    /** What Kerberos allows. */
    private static final Duration ALLOWED = Duration.ofMinutes(5);

    private ClockRules() {}

    /** A wrong clock that makes a good certificate look bad. */
    static List<Sign> explainsDates(Facts facts) {
        Optional<X509Certificate> leaf = facts.chain().stream().findFirst();
        boolean explains =
                leaf.isPresent()
                        && facts.ntlm()
                                .flatMap(Ntlm::time)
                                .filter(it -> oneOfTwo(leaf.get(), it, facts.now()))
                                .isPresent();
        return explains ? skew(facts) : List.of();
    }

    static List<Sign> skew(Facts facts) {
        return facts.ntlm().flatMap(it -> sign(facts, it)).stream().toList();
    }

    private static Optional<Sign> sign(Facts facts, Ntlm ntlm) {
        if (ntlm.time().isEmpty()) {
            return Optional.empty();
        }
        Instant theirs = ntlm.time().get();
        Duration skew = Duration.between(ntlm.received(), theirs);
        if (skew.abs().compareTo(ALLOWED) <= 0) {
            return Optional.empty();
        }
        boolean ours = ourClock(facts, theirs);
        boolean ahead = skew.isPositive() ^ ours;
        String words =
                "%s %s that of %s"
                        .formatted(
                                Shown.time(skew.abs()),
                                ahead ? "ahead of" : "behind",
                                ours ? "the server" : "this machine");
        return Optional.of(
                Sign.certain(
                        Cause.of(CauseId.CLOCK, ours ? "this machine" : "the server", words),
                        "the server's clock: " + theirs + ", ours: " + ntlm.received()));
    }

    /** The certificate was made by another clock, and agrees with the server's alone. */
    private static boolean ourClock(Facts facts, Instant theirs) {
        return facts.chain().stream()
                .findFirst()
                .filter(it ->
                        CertificateJudge.validAt(it, theirs)
                                && !CertificateJudge.validAt(it, facts.now()))
                .isPresent();
    }

    private static boolean oneOfTwo(X509Certificate leaf, Instant theirs, Instant ours) {
        return CertificateJudge.validAt(leaf, theirs) != CertificateJudge.validAt(leaf, ours);
    }
}
