package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.pdu.x224.Protocols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is left when no rule has concluded: the server is healthy, or nobody knows. */
final class Remainder {
    private Remainder() {}

    static Sign of(Facts facts) {
        Optional<String> gap = gap(facts);
        if (gap.isPresent()) {
            return Sign.hint(
                    Cause.of(CauseId.UNEXPLAINED, gap.get()),
                    "",
                    facts.of(Negotiation.class).map(Shown::line).toArray(String[]::new));
        }
        return Sign.certain(Cause.of(CauseId.HEALTHY, facts.target().toString()), proof(facts));
    }

    /** Why it cannot be said that the server is healthy; empty when everything was answered. */
    private static Optional<String> gap(Facts facts) {
        if (facts.of(LogonAttempt.class).anyMatch(Remainder::active)) {
            return Optional.empty();
        }
        if (facts.selected().isEmpty()) {
            return Optional.of(
                    facts.of(Negotiation.class).findAny().isEmpty()
                            ? "the examination ended before a Connection Request was answered"
                            : "the server did not agree to a protocol");
        }
        Answer.Selected selected = facts.selected().get();
        boolean needsTls = !selected.protocol().equals(Protocols.RDP);
        if (needsTls && facts.secured().findAny().isEmpty()) {
            return Optional.of(
                    facts.of(TlsStart.class).findAny().isEmpty()
                            ? "the examination ended before TLS"
                            : "TLS did not come about");
        }
        return Optional.empty();
    }

    private static boolean active(LogonAttempt attempt) {
        return attempt.result() instanceof LogonAttempt.Result.Active;
    }

    private static String[] proof(Facts facts) {
        List<String> lines = new ArrayList<>();
        facts.usual().map(Shown::line).ifPresent(lines::add);
        facts.of(TlsStart.class).map(Shown::line).findFirst().ifPresent(lines::add);
        facts.of(CredSspAnswer.class)
                .findFirst()
                .ifPresent(it -> lines.add("CredSSP is answered in " + Shown.time(it.took())));
        facts.connected().map(Shown::line).findFirst().ifPresent(lines::add);
        return lines.toArray(String[]::new);
    }
}
